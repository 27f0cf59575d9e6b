import type { AngleId } from '../geometry/angle';
import type { Cause } from '../geometry/cause';
import { EXERCISES, type ExerciseId } from '../program/exercises';

export const PLAN_VERSION = 1;

export interface PlannedExercise {
  readonly id: ExerciseId;
  readonly sets: number;
  readonly repetitions: number;
  readonly holdS: number;
  readonly timesADay: number;
  readonly note: string;
}

/** Where "drifting" and "time for a change" begin for this client, in the angle's unit, from their own level. */
export interface PersonalLimit {
  readonly angle: AngleId;
  readonly driftingFrom: number;
  readonly offFrom: number;
}

/** A level that is this client's own and nothing to change: a shoulder line of −4°, for instance. */
export interface AcceptedAsymmetry {
  readonly angle: AngleId;
  readonly level: number;
}

export interface OwnCue {
  readonly cause: Cause;
  readonly words: string;
}

/** What a client takes home. Holds no name unless the therapist writes one into the greeting. */
export interface Plan {
  readonly version: typeof PLAN_VERSION;
  readonly id: string;
  readonly title: string;
  readonly greeting: string;
  readonly exercises: readonly PlannedExercise[];
  readonly limits: readonly PersonalLimit[];
  readonly asymmetry: readonly AcceptedAsymmetry[];
  readonly cues: readonly OwnCue[];
  /** Epoch, ms. */
  readonly createdAtMs: number;
}

/** What a client sends back. */
export interface PlanSummary {
  readonly version: typeof PLAN_VERSION;
  readonly planId: string;
  readonly days: readonly PlanDay[];
  readonly note: string;
  /** Epoch, ms. */
  readonly createdAtMs: number;
}

export interface PlanDay {
  /** The client's own calendar day, 2026-11-23. */
  readonly day: string;
  readonly done: Readonly<Partial<Record<ExerciseId, number>>>;
}

export function emptyPlan(id: string, createdAtMs: number): Plan {
  const lists = { exercises: [], limits: [], asymmetry: [], cues: [] };
  return { version: PLAN_VERSION, id, title: '', greeting: '', ...lists, createdAtMs };
}

/** The exercise's own usual dose, twice a day. */
export function usualDose(id: ExerciseId): PlannedExercise {
  const { sets, repetitions, holdMs } = EXERCISES[id].dose;
  return { id, sets, repetitions, holdS: holdMs / 1000, timesADay: 2, note: '' };
}

/** Longer ago than this is no news; what is older makes room, so that the summary still fits into a link. */
export const MOST_DAYS = 400;
export const MOST_A_DAY = 200;

export function withDone(summary: PlanSummary, day: string, id: ExerciseId): PlanSummary {
  const known = summary.days.find((each) => each.day === day) ?? { day, done: {} };
  const count = Math.min(MOST_A_DAY, (known.done[id] ?? 0) + 1);
  const updated = { day, done: { ...known.done, [id]: count } };
  return { ...summary, days: [...summary.days.filter((each) => each.day !== day), updated].slice(-MOST_DAYS) };
}

/** How often each exercise was done in all, in the order in which it first was. */
export function doneInAll({ days }: PlanSummary): ReadonlyMap<ExerciseId, number> {
  const all = days.flatMap(({ done }) => Object.entries(done) as [ExerciseId, number][]);
  return all.reduce((sums, [id, count]) => sums.set(id, (sums.get(id) ?? 0) + count), new Map<ExerciseId, number>());
}

/** Farther from level than this is a slip of the keyboard, not a person. In the angle's unit. */
export const MOST_LEVEL = 90;
export const MOST_LIMIT = 180;

export function isLevel(level: number): boolean {
  return Math.abs(level) <= MOST_LEVEL;
}

/** "Change" begins where "drifting" does or further out. */
export function isLimit({ driftingFrom, offFrom }: Pick<PersonalLimit, 'driftingFrom' | 'offFrom'>): boolean {
  return driftingFrom > 0 && offFrom >= driftingFrom && offFrom <= MOST_LIMIT;
}

/** Nothing in it that a client could use. */
export function isEmptyPlan({ exercises, limits, asymmetry, cues }: Plan): boolean {
  return exercises.length + limits.length + asymmetry.length + cues.length === 0;
}
