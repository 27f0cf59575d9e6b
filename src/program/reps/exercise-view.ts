import { toDegrees } from '../../geometry/units';
import { distance } from '../../geometry/vectors';
import type { CoachedView } from '../coached';
import type { BodyScale } from './body-scale';
import { middleIn, pointIn, type ExerciseLook } from './look';

/** Facing the camera the shoulders are two thirds as far apart as the torso is long; below these shares they are not. */
const FRONT_FROM = 0.46;
const SIDE_UNTIL = 0.3;
const FRONT_UNTIL_DEG = 35;
const SIDE_FROM_DEG = 55;

/**
 * From where the camera sees this body: facing it, from a side, or null when neither is clear. Depth of the shoulders tells
 * it where there is a world; otherwise their width against the torso.
 */
export function exerciseView(look: ExerciseLook, scale: BodyScale): CoachedView | null {
  const [left, right] = [look.world?.leftShoulder, look.world?.rightShoulder];
  if (left && right) {
    const turned = Math.abs(toDegrees(Math.atan2(left.z - right.z, left.x - right.x)));
    const fromFront = Math.min(turned, 180 - turned);
    if (turned <= FRONT_UNTIL_DEG) return 'front';
    return fromFront >= SIDE_FROM_DEG ? 'side' : null;
  }
  const share = widthShare(look, scale);
  if (share === null) return null;
  if (share >= FRONT_FROM) return 'front';
  return share <= SIDE_UNTIL ? 'side' : null;
}

function widthShare(look: ExerciseLook, scale: BodyScale): number | null {
  const [left, right] = [pointIn(look, 'leftShoulder'), pointIn(look, 'rightShoulder')];
  const [shoulders, hips] = [middleIn(look, 'Shoulder'), middleIn(look, 'Hip')];
  if (!left || !right || !shoulders || !hips) return null;
  return distance(left, right) / Math.max(1, scale.torso ?? 0, distance(shoulders, hips));
}
