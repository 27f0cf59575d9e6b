import type { SideViewName } from './side-view';
import type { ProfilePoint, UprightProfile } from './upright-profile';
import { distance } from './vectors';

/**
 * How far the points of a profile moved since the person sat tall: hundredths of the trunk (hip to shoulder joint),
 * forward and down positive. The nose counts against the ear: it tells the head's nod.
 */
export interface ProfileChange {
  readonly shoulderForward: number;
  readonly shoulderDown: number;
  readonly earForward: number;
  readonly earDown: number;
  readonly noseForwardOfEar: number;
  readonly noseBelowEar: number;
  readonly hipForward: number;
  readonly hipDown: number;
}

/** Pose models mark the hip of a seated profile above the joint: a marked trunk is an eighth shorter than the true one. */
const TRUE_TRUNK = 1.12;

export function profileChange(upright: UprightProfile, now: UprightProfile, view: SideViewName): ProfileChange {
  const facing = view === 'left-side' ? -1 : 1;
  const unit = (distance(upright.shoulder, upright.hip) * TRUE_TRUNK) / 100;
  const forward = (point: ProfilePoint) => (facing * (now[point].x - upright[point].x)) / unit;
  const down = (point: ProfilePoint) => (now[point].y - upright[point].y) / unit;
  return {
    shoulderForward: forward('shoulder'),
    shoulderDown: down('shoulder'),
    earForward: forward('ear'),
    earDown: down('ear'),
    noseForwardOfEar: forward('nose') - forward('ear'),
    noseBelowEar: down('nose') - down('ear'),
    hipForward: forward('hip'),
    hipDown: down('hip'),
  };
}
