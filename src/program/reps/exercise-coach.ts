import { coached, type CoachedId } from '../coached';
import { NOT_CORRECTING, stepCorrecting, type Correcting } from './correcting';
import type { ExerciseEvent, RepetitionTold } from './exercise-event';
import { exerciseView } from './exercise-view';
import { readForm } from './form-reading';
import { learnStart, NO_FORM, rememberForm, repForm, type FormRecord } from './form-record';
import { judgeForm, type FormVerdict } from './form-rules';
import { endHold, isInPosition, NO_HOLD, stepHold, type HoldState } from './hold';
import type { ExerciseLook } from './look';
import { ownRange } from './own-range';
import { endCounter, startCounter, stepCounter, type RepCounter } from './rep-counter';
import type { Repetition } from './repetition';
import { REP_PROFILES } from './rep-profile';
import { heldAtTop, rememberSample, type Samples } from './samples';

/** Everything that is known of one set while it runs. */
export interface ExerciseCoach {
  readonly exercise: CoachedId;
  readonly counter: RepCounter;
  readonly hold: HoldState;
  readonly samples: Samples;
  readonly form: FormRecord;
  readonly correcting: Correcting;
  readonly isLost: boolean;
  readonly lastSeenMs: number | null;
}

export function startExercise(exercise: CoachedId): ExerciseCoach {
  return {
    exercise,
    counter: startCounter(exercise),
    hold: NO_HOLD,
    samples: [],
    form: NO_FORM,
    correcting: NOT_CORRECTING,
    isLost: false,
    lastSeenMs: null,
  };
}

export interface ExerciseStep {
  readonly coach: ExerciseCoach;
  readonly events: readonly ExerciseEvent[];
}

/** Out of sight for longer than this, counting pauses and says so. */
const LOST_MS = 1500;

/** One look further: what happened, and what is known now. A look of nobody is `null` in all its points. */
export function stepExercise(before: ExerciseCoach, look: ExerciseLook): ExerciseStep {
  const { counter, done } = stepCounter(before.counter, look);
  const presence = stepPresence(before, counter, look.timestampMs);
  const samples = rememberSample(before.samples, counter, look);
  const form = seeForm(before.form, counter, look);
  const coach = { ...before, ...presence.state, counter, samples, form };
  if (coached(before.exercise).kind === 'hold') return holding(coach, look, presence.events);
  const told = [...presence.events, ...tellRepetitions(coach, before.counter, done)];
  return correct(coach, done, told);
}

/** How the body looks besides the movement, where the exercise is coached at all. */
function seeForm(form: FormRecord, counter: RepCounter, look: ExerciseLook): FormRecord {
  const isSeen = counter.seen === 'same' || counter.seen === 'moved';
  if (!isSeen || coached(counter.exercise).coaching !== 'coaches') return form;
  const { scale } = counter;
  return rememberForm(form, {
    atMs: look.timestampMs,
    view: exerciseView(look, scale),
    reading: readForm(look, scale),
  });
}

function correct(coach: ExerciseCoach, done: readonly Repetition[], told: readonly ExerciseEvent[]): ExerciseStep {
  if (coached(coach.exercise).coaching !== 'coaches') return { coach, events: told };
  let { form, correcting } = coach;
  const events = [...told];
  for (const repetition of done) {
    form = learnStart(form, repetition.startMs);
    const step = stepCorrecting(correcting, verdictOf({ ...coach, form }, repetition));
    correcting = step.correcting;
    if (step.say) events.push({ kind: 'correction', atMs: repetition.endMs, correction: step.say });
  }
  return { coach: { ...coach, form, correcting }, events };
}

function verdictOf({ exercise, form, counter }: ExerciseCoach, repetition: Repetition): FormVerdict {
  const seen = repForm(form, repetition);
  if (!seen) return { corrections: [], isSeen: false };
  const before = counter.repetitions.filter(({ endMs }) => endMs < repetition.endMs).at(-1);
  const sizes = Object.values(counter.channels).map((state) => Math.max(0, ...state.range));
  const middle = Object.values(counter.channels).map((state) => ownRange(state.range) ?? 0);
  return judgeForm(exercise, {
    repetition,
    form: seen,
    sinceLastMs: before ? repetition.endMs - before.endMs : null,
    own: Math.max(...middle, ...sizes.map((size) => size * OWN_BEST_SHARE)),
  });
}

/** The farthest of the newest repetitions, less a little: once farther than usual sets no standard. */
const OWN_BEST_SHARE = 0.85;

/** The set is over, or the film: what was under way is told. */
export function endExercise(coach: ExerciseCoach): ExerciseStep {
  const { counter, done } = endCounter(coach.counter);
  const { state, ended } = endHold(coach.hold);
  const after = { ...coach, counter, hold: state };
  const holds: ExerciseEvent[] = ended ? [{ kind: 'hold', startMs: ended.startMs, endMs: ended.lastMs }] : [];
  return { coach: after, events: [...tellRepetitions(after, coach.counter, done), ...holds] };
}

function stepPresence(before: ExerciseCoach, counter: RepCounter, nowMs: number) {
  const isSeen = counter.seen === 'same' || counter.seen === 'moved';
  const lastSeenMs = isSeen ? nowMs : (before.lastSeenMs ?? nowMs);
  const isLost = !isSeen && nowMs - lastSeenMs > LOST_MS;
  const kind = isLost ? ('lost' as const) : ('found' as const);
  const events: ExerciseEvent[] = isLost === before.isLost ? [] : [{ kind, atMs: nowMs }];
  return { state: { isLost: isLost || (before.isLost && !isSeen), lastSeenMs }, events };
}

function holding(coach: ExerciseCoach, look: ExerciseLook, told: readonly ExerciseEvent[]): ExerciseStep {
  const isSeen = coach.counter.seen === 'same' || coach.counter.seen === 'moved';
  const isHeld = isSeen ? isInPosition(coach.exercise, look, coach.counter.scale) : null;
  const { state, ended } = stepHold(coach.hold, isHeld, look.timestampMs);
  const holds: ExerciseEvent[] = ended ? [{ kind: 'hold', startMs: ended.startMs, endMs: ended.lastMs }] : [];
  return { coach: { ...coach, hold: state }, events: [...told, ...holds] };
}

function tellRepetitions(coach: ExerciseCoach, before: RepCounter, done: readonly Repetition[]): RepetitionTold[] {
  const after = coach.counter.repetitions.length;
  const isTakenBack = after < before.repetitions.length + done.length;
  const first = isTakenBack ? after - done.length + 1 : before.repetitions.length + 1;
  return done.map((repetition, i) => ({
    kind: 'repetition',
    number: Math.max(1, first + i),
    side: repetition.side,
    startMs: repetition.startMs,
    peakMs: repetition.peakMs,
    endMs: repetition.endMs,
    size: repetition.size,
    unit: REP_PROFILES[coach.exercise].unit,
    heldMs: heldAtTop(coach.samples, repetition),
  }));
}
