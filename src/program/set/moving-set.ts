import type { CoachedId } from '../coached';
import type { ExerciseEvent } from '../reps/exercise-event';
import { endExercise, stepExercise, type ExerciseCoach } from '../reps/exercise-coach';
import type { ExerciseLook } from '../reps/look';
import { reachAfter } from './reach';
import type { GuidedSet, SetEvent, SetStep } from './set-state';
import { isHandDone, NO_SIGNS, stepSigns, stillMs } from './signs';
import { stepStay } from './stay';

/** Somebody who stands still for so long after a repetition has finished, ms. Slow ones rest for less. [PT] */
const STILL_TO_END_MS = 15_000;
/** Gone for so long, somebody does not come back to this set, ms. */
const GONE_MS = 60_000;
/** A correction stays on the screen for so many repetitions after it was said. */
const SHOWN_REPS = 2;

/** A set under way: counts, holds, corrects, waits while nobody is seen, and ends. */
export function stepMoving(before: GuidedSet, look: ExerciseLook): SetStep {
  const nowMs = look.timestampMs;
  const { coach, events: told } = stepExercise(before.coach, look);
  const { stay, isLong } = stepStay(before.stay, coach.counter, { holdMs: stayOf(before), nowMs });
  const done = doneSoFar(before, coach);
  const lastRepMs = done > before.done ? nowMs : before.lastRepMs;
  const signs = coach.isLost ? NO_SIGNS : stepSigns(before.signs, look, coach.counter.scale);
  const reach = reachAfter(before.reach, look, { before: before.coach.counter, counter: coach.counter });
  const set = { ...before, coach, stay, reach, done, lastRepMs, signs, said: saidNow(before, told, done) };
  const events: SetEvent[] = [
    ...told.flatMap(presenceAndCorrection),
    ...(done > before.done ? [{ kind: 'done', number: done } as const] : []),
    ...(isLong ? [{ kind: 'stayedLong' } as const] : []),
  ];
  const because = endOf(set, nowMs);
  if (!because) return { set, events };
  return { set: endGuidedSet(set), events: [...events, { kind: 'over', because }] };
}

/** Whatever phase it is in; what was done is kept. */
export function endGuidedSet(set: GuidedSet): GuidedSet {
  if (set.phase !== 'moving') return { ...set, phase: 'over' };
  const { coach } = endExercise(set.coach);
  const done = set.goal.kind === 'repetitions' ? Math.max(set.done, coach.counter.repetitions.length) : set.done;
  return { ...set, coach, done: Math.min(done, set.goal.count), phase: 'over' };
}

function stayOf({ goal }: GuidedSet): number {
  return goal.kind === 'repetitions' ? goal.holdMs : 0;
}

/** A hold counts when it has lasted, not when it is let go of. */
function doneSoFar({ goal }: GuidedSet, { counter, hold }: ExerciseCoach): number {
  if (goal.kind === 'repetitions') return counter.repetitions.length;
  const holds = hold.hold ? [...hold.total, hold.hold] : hold.total;
  return holds.filter(({ startMs, lastMs }) => lastMs - startMs >= goal.holdMs).length;
}

function saidNow({ said }: GuidedSet, told: readonly ExerciseEvent[], done: number): GuidedSet['said'] {
  const newest = told.findLast((event) => event.kind === 'correction');
  if (newest) return { correction: newest.correction, atRep: done };
  return said && done - said.atRep <= SHOWN_REPS ? said : null;
}

function presenceAndCorrection(event: ExerciseEvent): SetEvent[] {
  switch (event.kind) {
    case 'lost':
    case 'found':
      return [{ kind: event.kind }];
    case 'correction':
      return [{ kind: 'correction', correction: event.correction }];
    case 'repetition':
    case 'hold':
      return [];
  }
}

type Because = Extract<SetEvent, { kind: 'over' }>['because'];

function endOf({ exercise, goal, done, coach, signs, lastRepMs }: GuidedSet, nowMs: number): Because | null {
  if (done >= goal.count) return 'reached';
  if (coach.isLost) return nowMs - (coach.lastSeenMs ?? nowMs) >= GONE_MS ? 'gone' : null;
  if (canEndByHand(exercise) && isHandDone(signs)) return 'hand';
  const isResting = goal.kind === 'repetitions' && done > 0 && nowMs - lastRepMs >= STILL_TO_END_MS;
  return isResting && stillMs(signs, nowMs) >= STILL_TO_END_MS ? 'still' : null;
}

/** Where hands go near or above the head in the exercise itself, a raised one says nothing. */
const HANDS_UP: ReadonlySet<CoachedId> = new Set([
  'lateralRaise',
  'overheadReach',
  'wallAngel',
  'scaption',
  'doorwayStretch',
  'shoulderRotation',
  'thoracicExtension',
]);

export function canEndByHand(exercise: CoachedId): boolean {
  return !HANDS_UP.has(exercise);
}
