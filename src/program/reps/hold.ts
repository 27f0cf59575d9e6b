import { toDegrees } from '../../geometry/units';
import { minus } from '../../geometry/vectors';
import type { CoachedId } from '../coached';
import { wristHeight } from './arm-signals';
import type { BodyScale } from './body-scale';
import { faceRoll } from './head-signals';
import { middleIn, type ExerciseLook } from './look';

/** A position that is kept. Times are the looks' own. */
export interface Hold {
  readonly startMs: number;
  readonly lastMs: number;
}

export interface HoldState {
  readonly hold: Hold | null;
  readonly total: readonly Hold[];
}

export const NO_HOLD: HoldState = { hold: null, total: [] };

/** Shorter is passing through. */
const LEAST_HOLD_MS = 2000;
/** A landmark that strays for a moment, or a passer-by, does not end a hold. */
const BRIDGE_MS = 1000;

/** `ended`: a hold that is over, long enough to be one. */
export function stepHold(
  state: HoldState,
  isHeld: boolean | null,
  nowMs: number,
): { state: HoldState; ended: Hold | null } {
  const { hold, total } = state;
  if (isHeld)
    return {
      state: { total, hold: hold ? { ...hold, lastMs: nowMs } : { startMs: nowMs, lastMs: nowMs } },
      ended: null,
    };
  if (!hold || nowMs - hold.lastMs <= BRIDGE_MS) return { state, ended: null };
  return endHold(state);
}

export function endHold({ hold, total }: HoldState): { state: HoldState; ended: Hold | null } {
  if (!hold || hold.lastMs - hold.startMs < LEAST_HOLD_MS) return { state: { hold: null, total }, ended: null };
  return { state: { hold: null, total: [...total, hold] }, ended: hold };
}

/** Whether somebody is in the position that an exercise holds; null when that can't be seen. */
export function isInPosition(exercise: CoachedId, look: ExerciseLook, scale: BodyScale): boolean | null {
  switch (exercise) {
    case 'doorwayStretch':
      return handsUp(look, scale);
    case 'neckSideStretch':
      return earsTipped(look);
    case 'wallPlank':
      return leansStraight(look);
    default:
      return null;
  }
}

/** Forearm on a door frame: the hands are at least about shoulder height, in shoulder widths. */
const HANDS_UP = -0.25;

function handsUp(look: ExerciseLook, scale: BodyScale): boolean | null {
  const height = wristHeight(look, scale);
  return height === null ? null : height >= HANDS_UP;
}

/** A head counts as tipped from a third of what most people reach; the model's ear line wanders by 3°. */
const LEAST_TIP_DEG = 12;

function earsTipped(look: ExerciseLook): boolean | null {
  const roll = faceRoll(look);
  return roll === null ? null : Math.abs(roll) >= LEAST_TIP_DEG;
}

/** A body that leans on a wall is straight from shoulder to ankle and stands off the vertical. */
const LEAST_LEAN_DEG = 8;
const MOST_BEND_DEG = 25;

function leansStraight(look: ExerciseLook): boolean | null {
  const shoulders = middleIn(look, 'Shoulder');
  const hips = middleIn(look, 'Hip');
  const ankles = middleIn(look, 'Ankle');
  if (!shoulders || !hips || !ankles) return null;
  const upper = minus(shoulders, hips);
  const lower = minus(hips, ankles);
  const lean = (line: { x: number; y: number }) => toDegrees(Math.atan2(line.x, -line.y));
  const whole = lean(minus(shoulders, ankles));
  return Math.abs(whole) >= LEAST_LEAN_DEG && Math.abs(lean(upper) - lean(lower)) <= MOST_BEND_DEG;
}
