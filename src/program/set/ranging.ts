import type { CoachedId } from '../coached';
import { startCounter, stepCounter, type RepCounter } from '../reps/rep-counter';
import type { ExerciseLook } from '../reps/look';
import { NO_REACH, rangeOf, reachAfter, type Range, type Reach } from './reach';

/** Somebody goes a few times as far as they like, outside of any set: over each shoulder, to each side, with each arm. */
export interface Ranging {
  readonly counter: RepCounter;
  readonly reach: Reach;
}

export function startRanging(movement: CoachedId): Ranging {
  return { counter: startCounter(movement), reach: NO_REACH };
}

export function stepRanging({ counter: before, reach }: Ranging, look: ExerciseLook): Ranging {
  const { counter } = stepCounter(before, look);
  return { counter, reach: reachAfter(reach, look, { before, counter }) };
}

/** null: not yet often enough to both sides. */
export function rangeSeen({ reach }: Ranging): Range | null {
  return rangeOf(reach);
}

/** To each side, what could be measured so far. */
export function triesSeen({ reach }: Ranging): { readonly left: number; readonly right: number } {
  return { left: reach.left.length, right: reach.right.length };
}
