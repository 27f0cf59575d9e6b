import type { ContrastTour } from './contrast-tour';
import { medianOf } from '../geometry/statistics';

export interface TourResult {
  readonly slumped: number;
  readonly overUpright: number;
  /** The comfortable tall place: the median of the last five times it was found. */
  readonly target: number;
  /** Root mean square distance of those five from it. */
  readonly targetSd: number;
  /** 0 at over-upright … 1 at slumped. */
  readonly place: number;
  /** The place can be told from over-upright. */
  readonly isPlaceTold: boolean;
  /** Steady enough to become the target, and a new baseline if the person wishes. */
  readonly isSteady: boolean;
}

/** So many of the last rounds count: the first ones are for finding out. */
export const ROUNDS_COUNTED = 5;
/** The place is steady when it wanders less than a tenth of the range between the ends. */
const STEADY_SHARE = 0.1;

/** null before the tour is done. `leastTold`: the smallest difference of two readings that is no chance, in their unit. */
export function tourResult(tour: ContrastTour, leastTold: number): TourResult | null {
  if (!tour.isDone) return null;
  const last = tour.comfortable.slice(-ROUNDS_COUNTED);
  const [slumped, overUpright, target] = [medianOf(tour.slumped), medianOf(tour.overUpright), medianOf(last)];
  const targetSd = Math.sqrt(last.reduce((sum, value) => sum + (value - target) ** 2, 0) / last.length);
  const range = slumped - overUpright;
  const backOff = target - overUpright;
  return {
    slumped,
    overUpright,
    target,
    targetSd,
    place: Math.min(1, Math.max(0, backOff / range)),
    isPlaceTold: backOff >= leastTold,
    isSteady: targetSd <= STEADY_SHARE * range,
  };
}
