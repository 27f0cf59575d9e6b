import { startCounter, stepCounter, type RepCounter } from '../reps/rep-counter';
import type { ExerciseLook } from '../reps/look';
import { NO_REACH, rangeOf, reachAfter, type Range, type Reach } from './reach';

/** Somebody looks over each shoulder a few times, outside of any set: how far that goes. */
export interface Turning {
  readonly counter: RepCounter;
  readonly reach: Reach;
}

export function startTurning(): Turning {
  return { counter: startCounter('neckTurn'), reach: NO_REACH };
}

export function stepTurning({ counter: before, reach }: Turning, look: ExerciseLook): Turning {
  const { counter } = stepCounter(before, look);
  return { counter, reach: reachAfter(reach, look, { before, counter }) };
}

/** null: not yet often enough to both sides. */
export function turnedRange({ reach }: Turning): Range | null {
  return rangeOf(reach);
}

/** Looks over each shoulder that could be measured so far. */
export function turnsSeen({ reach }: Turning): { readonly left: number; readonly right: number } {
  return { left: reach.left.length, right: reach.right.length };
}
