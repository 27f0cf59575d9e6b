import { TOUR_REPETITIONS } from '../../feel/contrast-tour';
import type { EntryOf, EntryRecord } from '../entry-record';
import { EXERCISES, type ExerciseId } from '../../program/exercises';

type EntryStart = Pick<EntryRecord, 'id' | 'at' | 'offsetMin'>;

/** The slouch–overcorrect tour of the learn page, in the history: an exercise, and the one whose range the camera measures. */
export const TOUR_EXERCISE = 'slouchOvercorrect';
/** Each end is held for a breath; see the tour. */
const TOUR_HOLD_SEC = 3;

/** How much of an exercise a plan asks for. */
interface Dose {
  readonly id: ExerciseId;
  readonly sets: number;
  readonly repetitions: number;
  readonly holdS: number;
}

/** As the plan asks for it. */
export function plannedEntry(planned: Dose, start: EntryStart): EntryOf<'exercise'> {
  const { id: exercise, sets, repetitions, holdS } = planned;
  return { ...start, kind: 'exercise', exercise, sets, repetitions, holdSec: holdS, effort: null, rangeDeg: null };
}

/** In its usual dose. `rangeDeg`: how far it went, where someone measured. */
export function usualEntry(
  exercise: ExerciseId,
  start: EntryStart,
  rangeDeg: number | null = null,
): EntryOf<'exercise'> {
  const { sets, repetitions, holdMs } = EXERCISES[exercise].dose;
  return { ...start, kind: 'exercise', exercise, sets, repetitions, holdSec: holdMs / 1000, effort: null, rangeDeg };
}

/** `rangeDeg`: how far the upper back went from slumped to over-upright; null: from the front that can't be seen. */
export function tourEntry(rangeDeg: number | null, start: EntryStart): EntryOf<'exercise'> {
  return {
    ...start,
    kind: 'exercise',
    exercise: TOUR_EXERCISE,
    sets: 1,
    repetitions: TOUR_REPETITIONS,
    holdSec: TOUR_HOLD_SEC,
    effort: null,
    rangeDeg: rangeDeg === null ? null : Math.round(10 * rangeDeg) / 10,
  };
}
