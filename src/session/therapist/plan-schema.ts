import * as v from 'valibot';
import { ANGLE_IDS } from '../../geometry/angle';
import { CAUSES } from '../../posture/judgement';
import { EXERCISE_IDS } from '../../program/exercises';
import { PLAN_VERSION, type Plan, type PlanSummary } from '../../therapist/plan';

/** Whatever comes by link or file is from a stranger: lengths and ranges are bounded, unknown names refused. */
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const between = (from: number, to: number) => v.pipe(v.number(), v.finite(), v.minValue(from), v.maxValue(to));
const count = (to: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(to));
const angle = v.picklist(ANGLE_IDS);
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const epoch = between(0, 8.64e15);

export const planSchema = v.object({
  version: v.literal(PLAN_VERSION),
  id,
  title: text(120),
  greeting: text(1000),
  exercises: v.pipe(
    v.array(
      v.object({
        id: v.picklist(EXERCISE_IDS),
        sets: count(20),
        repetitions: count(200),
        holdS: between(0, 600),
        timesADay: count(24),
        note: text(300),
      }),
    ),
    v.maxLength(30),
  ),
  limits: v.pipe(
    v.array(v.object({ angle, driftingFrom: between(0, 180), offFrom: between(0, 180) })),
    v.maxLength(ANGLE_IDS.length),
  ),
  asymmetry: v.pipe(v.array(v.object({ angle, level: between(-180, 180) })), v.maxLength(ANGLE_IDS.length)),
  cues: v.pipe(v.array(v.object({ cause: v.picklist(CAUSES), words: text(200) })), v.maxLength(CAUSES.length)),
  createdAtMs: epoch,
});

export const summarySchema = v.object({
  version: v.literal(PLAN_VERSION),
  planId: id,
  days: v.pipe(
    v.array(
      v.object({
        day: v.pipe(v.string(), v.isoDate()),
        done: v.record(v.picklist(EXERCISE_IDS), count(200)),
      }),
    ),
    v.maxLength(400),
  ),
  note: text(1000),
  createdAtMs: epoch,
});

export function parsePlan(input: unknown): Plan | null {
  const parsed = v.safeParse(planSchema, input);
  return parsed.success ? parsed.output : null;
}

export function parseSummary(input: unknown): PlanSummary | null {
  const parsed = v.safeParse(summarySchema, input);
  return parsed.success ? parsed.output : null;
}
