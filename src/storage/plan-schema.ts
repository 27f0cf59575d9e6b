import * as v from 'valibot';
import { ANGLE_IDS } from '../geometry/angle';
import { CAUSES } from '../geometry/cause';
import { EXERCISE_TAGS } from '../program/exercise';
import { EXERCISE_IDS } from '../program/exercise-ids';
import { between, count, each, epoch, recordId as id, text } from './bounded';
import { MOST_DESK_TASKS } from '../therapist/desk-tasks';
import {
  isLimit,
  MOST_A_DAY,
  MOST_DAYS,
  MOST_LEVEL,
  MOST_LIMIT,
  MOST_OWN,
  MOST_PICTURE,
  PLAN_VERSION,
  type Plan,
  type PlanSummary,
} from '../therapist/plan';
import { exerciseId } from './exercise-id';

const angle = v.picklist(ANGLE_IDS);

const dose = { sets: count(20), repetitions: count(200), holdS: between(0, 600), timesADay: count(24) };
/** What came later is missing in plans that were made before. */
const exercise = v.object({
  id: exerciseId,
  ...dose,
  form: v.optional(v.picklist(['easier', 'usual', 'harder']), 'usual'),
  note: text(300),
});
const picture = v.pipe(v.string(), v.maxLength(MOST_PICTURE), v.regex(/^data:image\/jpeg;base64,[A-Za-z0-9+/]+=*$/));
const own = v.object({ id, ...dose, name: text(80), how: text(500), picture: v.exactOptional(picture) });
/** Which advice it is, is asked where it is shown: a plan of a later version may name one that is not known here. */
const deskTask = v.object({ id, note: text(300) });
const limit = v.pipe(
  v.object({ angle, driftingFrom: between(0, MOST_LIMIT), offFrom: between(0, MOST_LIMIT) }),
  v.check((row) => isLimit(row)),
);
const level = v.object({ angle, level: between(-MOST_LEVEL, MOST_LEVEL) });
const cue = v.object({ cause: v.picklist(CAUSES), words: text(200) });

export const planSchema = v.object({
  version: v.literal(PLAN_VERSION),
  id,
  title: text(120),
  greeting: text(1000),
  exercises: each(exercise, EXERCISE_IDS.length, (row) => row.id),
  own: v.optional(
    each(own, MOST_OWN, (row) => row.id),
    [],
  ),
  desk: v.optional(
    each(deskTask, MOST_DESK_TASKS, (row) => row.id),
    [],
  ),
  avoid: v.optional(
    each(v.picklist(EXERCISE_TAGS), EXERCISE_TAGS.length, (tag) => tag),
    [],
  ),
  stopSigns: v.optional(text(300), ''),
  limits: each(limit, ANGLE_IDS.length, (row) => row.angle),
  asymmetry: each(level, ANGLE_IDS.length, (row) => row.angle),
  cues: each(cue, CAUSES.length, (row) => row.cause),
  createdAtMs: epoch,
});

const calendarDay = v.pipe(v.string(), v.isoDate());
const planDay = v.object({
  day: calendarDay,
  done: v.record(exerciseId, count(MOST_A_DAY)),
  doneOwn: v.optional(v.record(id, count(MOST_A_DAY)), {}),
  pain: v.optional(v.nullable(between(0, 10)), null),
});

export const summarySchema = v.object({
  version: v.literal(PLAN_VERSION),
  planId: id,
  days: each(planDay, MOST_DAYS, (row) => row.day),
  desk: v.optional(
    each(v.object({ id, day: calendarDay }), MOST_DESK_TASKS, (row) => row.id),
    [],
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
