import * as v from 'valibot';
import { EQUIPMENT } from '../../program/exercise';
import { EXERCISE_IDS, type ExerciseId } from '../../program/exercises';
import { currentName } from '../../program/former-ids';
import { BODY_PLACES, MOST_WISHES, type Intake } from '../../program/intake';
import type { Progress } from '../../program/progress';
import { LEAVE_OUTS } from '../../program/screening';

/** What the programme keeps in this browser, apart from the history: it goes into no copy, link or report. */
export interface ProgramState {
  readonly version: 1;
  readonly intake: Intake | null;
  /** Epoch, ms; oldest first. */
  readonly skippedAt: readonly number[];
  readonly mustAsk: boolean;
  /** The calendar day on which the person stopped because something didn't feel right. */
  readonly stoppedOn: string | null;
  readonly minutes: number;
  readonly progress: Readonly<Partial<Record<ExerciseId, Progress>>>;
  /** Calendar days on which something was done, oldest first. */
  readonly days: readonly string[];
}

export const FRESH: ProgramState = {
  version: 1,
  intake: null,
  skippedAt: [],
  mustAsk: false,
  stoppedOn: null,
  minutes: 8,
  progress: {},
  days: [],
};

const finite = v.pipe(v.number(), v.finite());
const ten = v.pipe(v.number(), v.minValue(0), v.maxValue(10));
const day = v.pipe(v.string(), v.isoDate());
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

const intake = v.object({
  places: v.pipe(
    v.record(v.string(), ten),
    v.check((found) => Object.keys(found).every((place) => BODY_PLACES.some((known) => known === place))),
    v.transform((found): Intake['places'] => found),
  ),
  wishes: v.pipe(
    v.array(v.object({ text: v.pipe(v.string(), v.maxLength(200)), ease: ten })),
    v.maxLength(MOST_WISHES),
  ),
  equipment: v.array(v.picklist(EQUIPMENT)),
  activeMinutes: v.nullable(finite),
  strengthDays: v.nullable(finite),
  confidence: v.nullable(ten),
  screening: v.object({
    age: v.picklist(['under16', 'under18', 'adult']),
    isUrgent: v.boolean(),
    isAskFirst: v.boolean(),
    leaveOut: v.array(v.picklist(LEAVE_OUTS)),
  }),
  answeredAt: finite,
});

const progress = v.object({ rung: index, good: index, back: index, day: v.nullable(day) });

const schema = v.object({
  version: v.literal(1),
  intake: v.nullable(intake),
  skippedAt: v.array(finite),
  mustAsk: v.boolean(),
  stoppedOn: v.nullable(day),
  minutes: v.picklist([5, 8, 12]),
  progress: v.pipe(
    v.record(v.string(), progress),
    v.transform((found): ProgramState['progress'] =>
      Object.fromEntries(
        Object.entries(found)
          .map(([id, each]) => [currentName(id), each] as const)
          .filter(([id]) => EXERCISE_IDS.some((known) => known === id)),
      ),
    ),
  ),
  days: v.pipe(v.array(day), v.maxLength(4000)),
});

/** Answers that can't be read are asked again: nothing is guessed about a body. */
export function parseProgram(stored: unknown): ProgramState {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : FRESH;
}
