import { medianOf } from '../geometry/statistics';
import { STILL_WITHIN_SD, wanderOf } from './wander';

/** The two ways of sitting that are felt against each other. */
export type ComparedPosture = 'slumped' | 'upright';

/** What is done in both: look over each shoulder, raise an arm, take a breath. */
export const FELT_TASKS = ['turn', 'arm', 'breath'] as const;
export type FeltTask = (typeof FELT_TASKS)[number];

/** How it felt, as the person says before anything measured is shown. */
export type Easier = ComparedPosture | 'same';

export interface DifferenceStep {
  readonly posture: ComparedPosture;
  readonly part: 'settle' | FeltTask;
}

export interface DifferencePlan {
  /** Chance decides which comes first: what is done second is done with a warmer body. */
  readonly first: ComparedPosture;
  /** What the person's own answers leave open. */
  readonly tasks: readonly FeltTask[];
  /** How far readings of somebody who holds still wander, and the least that is a difference, in the gauge's unit. */
  readonly measuringSd: number;
  readonly leastTold: number;
}

/**
 * "Feel the difference": the same small things slumped and comfortably upright. Places are distances from the baseline,
 * larger = more slumped. It goes on by what is seen, by time where nothing can be seen, and by a button at any moment.
 */
export interface DifferenceLesson {
  readonly plan: DifferencePlan;
  /** Which step is under way; as many as there are steps: all is done. */
  readonly at: number;
  readonly sinceMs: number;
  /** Readings of the way of sitting that is being taken up, newest last. */
  readonly held: readonly { readonly value: number; readonly atMs: number }[];
  /** Where the person sat, as far as it was measured. */
  readonly places: Readonly<Partial<Record<ComparedPosture, number>>>;
  /** Somebody who has sat still for long without having gone far enough may want to know. */
  readonly isNotFar: boolean;
}

export function startDifference(plan: DifferencePlan, nowMs: number): DifferenceLesson {
  return { plan, at: 0, sinceMs: nowMs, held: [], places: {}, isNotFar: false };
}

export function differenceSteps({ first, tasks }: DifferencePlan): readonly DifferenceStep[] {
  const order: readonly ComparedPosture[] = [first, first === 'slumped' ? 'upright' : 'slumped'];
  return order.flatMap((posture) => (['settle', ...tasks] as const).map((part) => ({ posture, part })));
}

/** null: everything was done. */
export function stepNow({ plan, at }: Pick<DifferenceLesson, 'plan' | 'at'>): DifferenceStep | null {
  return differenceSteps(plan)[at] ?? null;
}

/** One look. `value`: where the person sits, null where that can't be told; `hasTurned`: often enough to both sides. */
export interface DifferenceLook {
  readonly value: number | null;
  readonly hasTurned: boolean;
}

/** A breath and a half. */
const SETTLE_MS = 4000;
/** After this it goes on as the person sits: two ways of sitting that are too alike are told at the end. */
const LONGEST_SETTLE_MS = 40_000;
const NOT_FAR_AFTER_MS = 12_000;
/** Four looks over a shoulder take half of it. */
const LONGEST_TURN_MS = 60_000;
/** An arm goes up and down, a breath in and out, twice without hurry. */
const FELT_MS = { arm: 15_000, breath: 15_000 } as const;

export function stepDifference(lesson: DifferenceLesson, look: DifferenceLook, nowMs: number): DifferenceLesson {
  const step = stepNow(lesson);
  if (!step) return lesson;
  const passedMs = nowMs - lesson.sinceMs;
  switch (step.part) {
    case 'settle':
      return stepSettling(withReading(lesson, look.value, nowMs), step.posture, nowMs);
    case 'turn':
      return look.hasTurned || passedMs >= LONGEST_TURN_MS ? goOn(lesson, nowMs) : lesson;
    case 'arm':
    case 'breath':
      return passedMs >= FELT_MS[step.part] ? goOn(lesson, nowMs) : lesson;
  }
}

/** By a button: the person knows best. */
export function goOn(lesson: DifferenceLesson, nowMs: number): DifferenceLesson {
  const step = stepNow(lesson);
  if (!step) return lesson;
  const values = lesson.held.map(({ value }) => value);
  const isMeasured = step.part === 'settle' && values.length > 0;
  const places = isMeasured ? { ...lesson.places, [step.posture]: medianOf(values) } : lesson.places;
  return { ...lesson, at: lesson.at + 1, sinceMs: nowMs, held: [], places, isNotFar: false };
}

/** After a pause, or when somebody is back in sight, the step begins anew. */
export function beginAgain(lesson: DifferenceLesson, nowMs: number): DifferenceLesson {
  return { ...lesson, sinceMs: nowMs, held: [], isNotFar: false };
}

function withReading(lesson: DifferenceLesson, value: number | null, nowMs: number): DifferenceLesson {
  if (value === null) return lesson;
  const held = [...lesson.held, { value, atMs: nowMs }].filter(({ atMs }) => nowMs - atMs <= SETTLE_MS);
  return { ...lesson, held };
}

function stepSettling(lesson: DifferenceLesson, posture: ComparedPosture, nowMs: number): DifferenceLesson {
  const passedMs = nowMs - lesson.sinceMs;
  if (passedMs >= LONGEST_SETTLE_MS) return goOn(lesson, nowMs);
  const { held, plan } = lesson;
  const values = held.map(({ value }) => value);
  const spans = held.length >= 2 && nowMs - (held[0]?.atMs ?? nowMs) >= SETTLE_MS * 0.9;
  if (!spans) return lesson;
  if (!isThere(lesson, posture, medianOf(values)))
    return passedMs >= NOT_FAR_AFTER_MS ? { ...lesson, isNotFar: true } : lesson;
  return wanderOf(values) <= STILL_WITHIN_SD * plan.measuringSd ? goOn(lesson, nowMs) : lesson;
}

/** As in the contrast tour: clearly sunk from the baseline, and clearly apart from the other way of sitting. */
const SLUMPED_FROM_SD = 6;

function isThere({ plan, places }: DifferenceLesson, posture: ComparedPosture, value: number): boolean {
  const from = SLUMPED_FROM_SD * plan.measuringSd;
  switch (posture) {
    case 'slumped':
      return value > from && (places.upright === undefined || value - places.upright > plan.leastTold);
    case 'upright':
      return places.slumped === undefined ? value <= from : places.slumped - value > plan.leastTold;
  }
}
