import * as v from 'valibot';
import { CAUSES, type Cause } from '../geometry/cause';
import { startCoach, type CoachState } from '../coach/step-coach';
import type { FeelCheckPlan } from '../coach/feel-check';
import type { Moment } from '../coach/silence';
import type { ExerciseId } from '../program/exercises';
import { exerciseId } from './exercise-id';

/** What the coach keeps when the page is closed. Times are of the page's clock, epoch ms. */
export interface CoachMemory {
  readonly version: 1;
  /** When the person began; the fading of cues counts from here. */
  readonly startedAt: number;
  readonly savedAt: number;
  /** It was measuring when this was saved. */
  readonly isOn: boolean;
  readonly snooze: CoachState['snooze'];
  readonly spent: CoachState['spent'];
  readonly looseness: CoachState['looseness'];
  readonly cues: number;
  /** Since when the person has been in one position. */
  readonly stillSince: number;
  readonly feelPlan: FeelCheckPlan;
  /** Changes of position today. */
  readonly moves: { readonly day: string; readonly count: number };
  /** Movements of today's breaks. */
  readonly doneToday: { readonly day: string; readonly ids: readonly ExerciseId[] };
}

const finite = v.pipe(v.number(), v.finite());
const snooze = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.picklist(['until', 'call']), untilMs: finite }),
  v.object({ kind: v.literal('day'), day: v.string() }),
]);
const factor = v.pipe(v.number(), v.minValue(1), v.maxValue(2));
const looseness = v.pipe(
  v.record(v.string(), factor),
  v.check((input) => Object.keys(input).every((cause) => CAUSES.some((known) => known === cause))),
  v.transform((input): Partial<Record<Cause, number>> => input),
);

const schema = v.object({
  version: v.literal(1),
  startedAt: finite,
  savedAt: finite,
  isOn: v.fallback(v.boolean(), false),
  snooze: v.fallback(snooze, { kind: 'none' }),
  spent: v.fallback(v.object({ lastHourMs: v.array(finite), day: v.string(), today: finite, dismissals: finite }), {
    lastHourMs: [],
    day: '',
    today: 0,
    dismissals: 0,
  }),
  looseness: v.fallback(looseness, {}),
  cues: v.fallback(finite, 0),
  stillSince: v.fallback(finite, 0),
  feelPlan: v.fallback(v.object({ day: v.string(), minutes: v.array(finite) }), { day: '', minutes: [] }),
  moves: v.fallback(v.object({ day: v.string(), count: finite }), { day: '', count: 0 }),
  doneToday: v.fallback(v.object({ day: v.string(), ids: v.array(exerciseId) }), { day: '', ids: [] }),
});

export function parseCoachMemory(stored: unknown, epochMs: number): CoachMemory {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : parseCoachMemory(firstMemory(epochMs), epochMs);
}

function firstMemory(epochMs: number): Pick<CoachMemory, 'version' | 'startedAt' | 'savedAt'> {
  return { version: 1, startedAt: epochMs, savedAt: epochMs };
}

/** Longer ago than this the person may have been anywhere: the time in one position starts anew. */
const SAME_SITTING_MS = 2 * 60_000;

/** The coach as it was, as far as that still holds at this moment. */
export function coachOf(memory: CoachMemory, moment: Moment): CoachState {
  const fresh = startCoach(moment);
  const isSameSitting = moment.nowMs - memory.savedAt < SAME_SITTING_MS && memory.stillSince > 0;
  const sinceMs = isSameSitting ? Math.min(memory.stillSince, moment.nowMs) : moment.nowMs;
  const { snooze: kept, spent, looseness: loose, cues } = memory;
  return { ...fresh, snooze: kept, spent, looseness: loose, cues, movement: { ...fresh.movement, sinceMs } };
}

export function remembered(memory: CoachMemory, coach: CoachState, nowMs: number): CoachMemory {
  const { snooze: kept, spent, looseness: loose, cues, movement } = coach;
  return { ...memory, savedAt: nowMs, snooze: kept, spent, looseness: loose, cues, stillSince: movement.sinceMs };
}
