import type { CoachedId } from '../coached';
import type { BodyScale } from '../reps/body-scale';
import type { Correction } from '../reps/correction';
import type { ExerciseCoach } from '../reps/exercise-coach';
import type { Placement, PlacementHint } from './placement';
import type { Reach } from './reach';
import type { SetGoal } from './set-goal';
import type { Signs } from './signs';
import type { Stay } from './stay';

/** One set before the camera: finding a place, the sign to begin, the movement, the end. */
export interface GuidedSet {
  readonly exercise: CoachedId;
  readonly goal: SetGoal;
  /** A rest between sets: standing still begins nothing before it is over, a hand does. */
  readonly rest: { readonly forMs: number; readonly sinceMs: number | null };
  readonly phase: 'placing' | 'ready' | 'moving' | 'over';
  readonly placement: Placement;
  readonly scale: BodyScale;
  readonly signs: Signs;
  readonly coach: ExerciseCoach;
  /** Repetitions, or holds that lasted. */
  readonly done: number;
  readonly stay: Stay;
  readonly reach: Reach;
  /** What was said last, and at which repetition; null: nothing, or it has been long enough on the screen. */
  readonly said: { readonly correction: Correction; readonly atRep: number } | null;
  readonly lastRepMs: number;
}

export type SetEvent =
  | { readonly kind: 'hint'; readonly hint: PlacementHint }
  | { readonly kind: 'placed' | 'begun' | 'lost' | 'found' | 'stayedLong' }
  | { readonly kind: 'done'; readonly number: number }
  | { readonly kind: 'correction'; readonly correction: Correction }
  | { readonly kind: 'over'; readonly because: 'reached' | 'still' | 'hand' | 'gone' };

export interface SetStep {
  readonly set: GuidedSet;
  readonly events: readonly SetEvent[];
}
