import { exerciseOf, type ExerciseId } from './exercises';
import type { Form } from './exercise';

/** "How was that?" after the last set. It drives progress; no camera does. */
export type HowWasThat = 'easy' | 'right' | 'hard' | 'sore';

/** One rung: each raises one variable against the rung before, never two. */
export interface Rung {
  readonly form: Form;
  readonly sets: number;
  /** Of one set; one hold counts as one. */
  readonly repetitions: number;
  readonly holdMs: number;
}

export interface Progress {
  /** Index into the ladder. */
  readonly rung: number;
  /** Days in a row on which all of it was done and was easy or right. */
  readonly good: number;
  /** Steps back in a row. Two: time to ask a professional. */
  readonly back: number;
  /** Calendar day of the last answer, 2026-11-30; null: never done. */
  readonly day: string | null;
}

/** The easier form lies below: there is always a step back. */
export const FIRST_RUNG = 1;
export const NEW: Progress = { rung: FIRST_RUNG, good: 0, back: 0, day: null };

const MORE_REPETITIONS = 2;
const MORE_HOLD_MS = 5000;

/** Easier; as usual; a second set; more repetitions or longer; then the harder form from the start (ACSM 2009: in steps). */
export function ladderOf(id: ExerciseId): readonly Rung[] {
  const { dose, top, kind } = exerciseOf(id);
  const first = { sets: 1, repetitions: dose.repetitions, holdMs: dose.holdMs };
  const usual: Rung = { form: 'usual', ...first };
  if (kind !== 'strength') return [{ form: 'easier', ...first }, usual, { ...usual, form: 'harder' }];
  const two: Rung = { ...usual, sets: 2 };
  const more = dose.repetitions === 1 ? longer(two, top * 1000) : moreOften(two, top);
  return [{ form: 'easier', ...first }, usual, two, ...more, { ...two, form: 'harder' }];
}

function moreOften(from: Rung, top: number): Rung[] {
  const rungs: Rung[] = [];
  for (let repetitions = from.repetitions + MORE_REPETITIONS; repetitions <= top; repetitions += MORE_REPETITIONS)
    rungs.push({ ...from, repetitions });
  return rungs;
}

function longer(from: Rung, topMs: number): Rung[] {
  const rungs: Rung[] = [];
  for (let holdMs = from.holdMs + MORE_HOLD_MS; holdMs <= topMs; holdMs += MORE_HOLD_MS)
    rungs.push({ ...from, holdMs });
  return rungs;
}

/** The rung asked for now, never off the ladder: an exercise may have changed since it was stored. */
export function rungOf(id: ExerciseId, { rung }: Progress): Rung {
  const ladder = ladderOf(id);
  return ladder[Math.min(Math.max(0, rung), ladder.length - 1)]!;
}

const GOOD_DAYS_TO_STEP_UP = 2;

/**
 * "2 for 2": two days in a row on which all of it was done and was easy or just right lead one rung up. Hard holds; sore
 * leads one rung back. What was left half done never leads up.
 */
export function stepProgress(id: ExerciseId, progress: Progress, { answer, isWhole, day }: Answer): Progress {
  if (answer === 'sore') return { rung: Math.max(0, progress.rung - 1), good: 0, back: progress.back + 1, day };
  if (answer === 'hard' || !isWhole) return { ...progress, good: 0, back: isWhole ? 0 : progress.back, day };
  if (progress.day === day && progress.good > 0) return progress;
  const good = progress.good + 1;
  if (good < GOOD_DAYS_TO_STEP_UP) return { ...progress, good, back: 0, day };
  return { rung: Math.min(progress.rung + 1, ladderOf(id).length - 1), good: 0, back: 0, day };
}

export interface Answer {
  readonly answer: HowWasThat;
  /** All sets of the rung were done. */
  readonly isWhole: boolean;
  readonly day: string;
}

const LONG_PAUSE_DAYS = 28;

/** After more than four weeks off one begins again with half of what it was (clinical practice: at most half). */
export function afterPause(progress: Progress, daysSince: number): Progress {
  if (daysSince <= LONG_PAUSE_DAYS) return progress;
  const rung = Math.min(progress.rung, Math.max(FIRST_RUNG, Math.floor(progress.rung / 2)));
  return { ...progress, rung, good: 0, back: 0 };
}

/** Two steps back in a row: the talk is due again, and a professional is the better guide. */
export function shouldAskSomeone({ back }: Progress): boolean {
  return back >= 2;
}
