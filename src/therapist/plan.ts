import type { AngleId } from '../geometry/angle';
import type { Cause } from '../geometry/cause';
import type { ExerciseTag, Form } from '../program/exercise';
import type { ExerciseId } from '../program/exercise-ids';
import type { DeskTask, DoneDeskTask } from './desk-tasks';

export const PLAN_VERSION = 1;

/** How much of one exercise a day holds. */
export interface PlannedDose {
  readonly sets: number;
  readonly repetitions: number;
  readonly holdS: number;
  readonly timesADay: number;
}

export interface PlannedExercise extends PlannedDose {
  readonly id: ExerciseId;
  readonly form: Form;
  readonly note: string;
}

/** An exercise in the therapist's own words, that the library does not have. */
export interface OwnExercise extends PlannedDose {
  readonly id: string;
  readonly name: string;
  readonly how: string;
  /** A small JPEG as a data address. It travels in the plan's file, not in its link. */
  readonly picture?: string;
}

/** Letters of one picture: about 9 kB, enough for 320 pixels. */
export const MOST_PICTURE = 12_000;

/** What fits into a link: everything but the pictures. */
export function withoutPictures(plan: Plan): Plan {
  return { ...plan, own: plan.own.map(({ picture: _, ...own }) => own) };
}

export function hasPictures({ own }: Pick<Plan, 'own'>): boolean {
  return own.some(({ picture }) => picture !== undefined);
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
  readonly own: readonly OwnExercise[];
  /** What to change at the desk, the first thing first. */
  readonly desk: readonly DeskTask[];
  /** What no surface may ask of this client's body. */
  readonly avoid: readonly ExerciseTag[];
  /** When to stop, in the therapist's words; shown beside the usual line, never instead of it. */
  readonly stopSigns: string;
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
  /** What was changed at the desk. */
  readonly desk: readonly DoneDeskTask[];
  readonly note: string;
  /** Epoch, ms. */
  readonly createdAtMs: number;
}

export interface PlanDay {
  /** The client's own calendar day, 2026-11-23. */
  readonly day: string;
  readonly done: Readonly<Partial<Record<ExerciseId, number>>>;
  /** By the id of an own exercise. */
  readonly doneOwn: Readonly<Record<string, number>>;
  /** 0 none … 10 the worst imaginable; null: not noted. */
  readonly pain: number | null;
}

export function emptyPlan(id: string, createdAtMs: number): Plan {
  const lists = { exercises: [], own: [], desk: [], avoid: [], limits: [], asymmetry: [], cues: [] };
  return { version: PLAN_VERSION, id, title: '', greeting: '', stopSigns: '', ...lists, createdAtMs };
}

/** Longer ago than this is no news; what is older makes room, so that the summary still fits into a link. */
export const MOST_DAYS = 400;
export const MOST_A_DAY = 200;

export function withDone(summary: PlanSummary, day: string, id: ExerciseId): PlanSummary {
  return withDay(summary, day, (known) => ({ ...known, done: { ...known.done, [id]: more(known.done[id]) } }));
}

/** An exercise of the therapist's own was done once more. */
export function withDoneOwn(summary: PlanSummary, day: string, id: string): PlanSummary {
  return withDay(summary, day, (known) => ({ ...known, doneOwn: { ...known.doneOwn, [id]: more(known.doneOwn[id]) } }));
}

/** How strong it was on that day, 0..10. */
export function withPain(summary: PlanSummary, day: string, pain: number | null): PlanSummary {
  return withDay(summary, day, (known) => ({ ...known, pain }));
}

function more(count = 0): number {
  return Math.min(MOST_A_DAY, count + 1);
}

function withDay(summary: PlanSummary, day: string, change: (known: PlanDay) => PlanDay): PlanSummary {
  const known = summary.days.find((each) => each.day === day) ?? { day, done: {}, doneOwn: {}, pain: null };
  const others = summary.days.filter((each) => each.day !== day);
  return { ...summary, days: [...others, change(known)].slice(-MOST_DAYS) };
}

/** Of what the plan asks for on one day, how much was done; more than asked for counts no more. */
export function adherence(
  { exercises, own }: Pick<Plan, 'exercises' | 'own'>,
  { done, doneOwn }: Pick<PlanDay, 'done' | 'doneOwn'>,
): { readonly done: number; readonly wanted: number } {
  const parts = [
    ...exercises.map(({ id, timesADay }) => [timesADay, done[id] ?? 0] as const),
    ...own.map(({ id, timesADay }) => [timesADay, doneOwn[id] ?? 0] as const),
  ];
  return {
    done: parts.reduce((sum, [wanted, count]) => sum + Math.min(wanted, count), 0),
    wanted: parts.reduce((sum, [wanted]) => sum + wanted, 0),
  };
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
export function isEmptyPlan({ exercises, own, desk, avoid, stopSigns, limits, asymmetry, cues }: Plan): boolean {
  const lists = [exercises, own, desk, avoid, limits, asymmetry, cues];
  return lists.every((list) => list.length === 0) && stopSigns === '';
}

/** Of a plan of one's own, at most so many: it has to fit into a link. */
export const MOST_OWN = 8;

/** What a therapist may forbid, in the order in which it is asked; each has words of its own. */
export const PLAN_AVOIDS = [
  'neckMovement',
  'neckEndRange',
  'neckLoad',
  'thoracicExtension',
  'spinalFlexion',
  'trunkRotationEndRange',
  'overhead',
  'abductER',
  'shoulderLoad',
  'wristLoad',
  'kneeLoad',
  'isometricHold',
  'balance',
  'exertion',
  'band',
  'floor',
] as const satisfies readonly ExerciseTag[];
export type PlanAvoid = (typeof PLAN_AVOIDS)[number];
