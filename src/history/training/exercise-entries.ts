import { TOUR_REPETITIONS } from '../../feel/contrast-tour';
import type { ModelSize } from '../../geometry/landmarks';
import { entriesOf, type EntryOf, type EntryRecord } from '../entry-record';
import { EXERCISES, exerciseOf, type ExerciseId } from '../../program/exercises';
import type { HowWasThat } from '../../program/progress';
import type { Range } from '../../program/set/reach';
import type { PlanItem } from '../../program/todays-plan';

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

/** Effort, 0..10, as the answer to "how was that?" stands for (ACSM: easy to moderate up to 6, hard from 7). */
const EFFORTS: Record<HowWasThat, number> = { easy: 3, right: 5, hard: 8, sore: 8 };

/** What was done of one exercise, and how that was. */
interface Done {
  readonly item: PlanItem;
  readonly setsDone: number;
  /** Of the sets that the camera followed, to both sides together. */
  readonly counts: readonly number[];
  /** To both sides together; null: not measured. */
  readonly rangeDeg: number | null;
  readonly rangeModel?: ModelSize;
  readonly answer: HowWasThat;
}

/** One exercise as far as it was done; null: not at all. Repetitions are the counted ones, of a set and to one side. */
export function doneEntry(
  { item, setsDone, counts, rangeDeg, rangeModel, answer }: Done,
  start: EntryStart,
): EntryOf<'exercise'> | null {
  const sets = Math.max(setsDone, counts.length);
  if (sets === 0) return null;
  const sides = exerciseOf(item.id).dose.perSide ? 2 : 1;
  const counted = Math.ceil(counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length) / sides);
  const repetitions = counts.length ? counted : item.rung.repetitions;
  const done = { exercise: item.id, sets, repetitions, holdSec: item.rung.holdMs / 1000 };
  const range = {
    rangeDeg: rangeDeg && Math.round(rangeDeg),
    ...(rangeDeg !== null && rangeModel && { rangeModel }),
  };
  return { ...start, kind: 'exercise', ...done, effort: EFFORTS[answer], ...range };
}

/**
 * How far an exercise went the last time that it can be compared with, degrees to both sides together: read in the same way,
 * for each model shows another share of a head's turn. null: never.
 */
export function lastRangeDeg(
  entries: readonly EntryRecord[],
  exercise: string,
  { model }: Pick<Range, 'model'>,
): number | null {
  const measured = entriesOf(entries, 'exercise').filter(
    (each) => each.exercise === exercise && each.rangeDeg !== null,
  );
  return measured.findLast(({ rangeModel }) => rangeModel === model)?.rangeDeg ?? null;
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
