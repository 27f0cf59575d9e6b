import type { AngleId, Features } from '../geometry/angle';
import type { Cue, CueAnswer } from '../coach/cue';
import { isLost, startMovement, stepMovement, type Movement } from '../coach/movement';
import type { Position } from '../geometry/trunk-position';
import type { Judgement } from '../posture/judgement';
import { withAnswer, withAsked, withCue } from './minute-cues';
import type { MinuteRecord, RecordId } from './minute-record';
import { closeMinute, emptyMinute, sampleAngles, type RunningMinute } from './running-minute';
import { MINUTE_MS, spendTime, type LastLook, type RecorderMoment, type SpendConfig, type Spent } from './spend-time';

/** One look, at any rate: fifteen a second or one in ten seconds. */
export interface RecordedLook {
  readonly kind: 'look';
  readonly judgement: Judgement;
  readonly features: Features;
  readonly position: Position | null;
}

export type RecorderInput =
  | RecordedLook
  /** Nothing is known since the last look: it speaks for no time after it. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'answer'; readonly cueId: string; readonly answer: CueAnswer };

export interface RecorderConfig extends SpendConfig {
  /** Aligned for this long after being off, ms, is a return and not a flicker. */
  readonly returnMs: number;
}

/** Background looks come every ten seconds at most; a laptop that slept says nothing of its sleep. */
export const RECORDER_CONFIG: RecorderConfig = { lookLastsMs: 15_000, clockJumpMs: 2000, returnMs: 3000 };

export interface RecorderState {
  readonly sessionId: RecordId;
  readonly minute: RunningMinute | null;
  readonly last: LastLook | null;
  readonly movement: Movement | null;
  /** Off since the last time aligned, and whether the coach spoke meanwhile. */
  readonly off: { readonly cued: boolean; readonly backSinceMs: number | null } | null;
  /** Minutes that are over with a cue that waits for its answer, newest last. */
  readonly asked: readonly RunningMinute[];
}

export interface RecorderStep {
  readonly state: RecorderState;
  /** Minutes that are over, or were and got an answer since. The running one is read with `runningMinute`. */
  readonly done: readonly MinuteRecord[];
}

export function startRecorder(sessionId: RecordId): RecorderState {
  return { sessionId, minute: null, last: null, movement: null, off: null, asked: [] };
}

/** The minute so far, to be stored every few seconds under its own id: a crash costs no more than those. */
export function runningMinute({ minute }: RecorderState): MinuteRecord | null {
  return minute && minute.coveredMs > 0 ? closeMinute(minute) : null;
}

/** `newId`: a fresh UUIDv7 for a minute that begins at that epoch. */
export function stepRecorder(
  state: RecorderState,
  input: RecorderInput,
  at: RecorderMoment,
  {
    newId,
    config = RECORDER_CONFIG,
  }: { readonly newId: (epochMs: number) => RecordId; readonly config?: RecorderConfig },
): RecorderStep {
  switch (input.kind) {
    case 'look':
      return look(state, input, at, { newId, config });
    case 'gap':
      return { state: { ...state, last: state.last && { ...state.last, isCut: true } }, done: [] };
    case 'cue':
      return { state: heardCue(state, input.cue), done: [] };
    case 'answer':
      return heardAnswer(state, input.cueId, input.answer);
  }
}

/** The end of the session: the last look speaks until now. */
export function finishRecorder(state: RecorderState, at: RecorderMoment, newId: (epochMs: number) => RecordId) {
  const { minute, done } = spend(state, at, { newId, config: RECORDER_CONFIG });
  return [...done, ...(minute && minute.coveredMs > 0 ? [minute] : [])].map(closeMinute);
}

interface StepTools {
  readonly newId: (epochMs: number) => RecordId;
  readonly config: RecorderConfig;
}

function look(state: RecorderState, seen: RecordedLook, at: RecorderMoment, tools: StepTools): RecorderStep {
  const { minute, done } = spend(state, at, tools);
  const movement = move(state, seen, at.nowMs);
  const changed =
    state.movement !== null && movement.sinceMs !== state.movement.sinceMs && !isLost(state.movement, at.nowMs);
  const back = comeBack(state.off, seen.judgement, at.nowMs, tools.config.returnMs);
  const here = minute ?? beginMinute({ ...state, movement }, at, tools);
  const next: RunningMinute = {
    ...sampleAngles(here, valuesOf(seen.features), at.nowMs),
    positionChanges: here.positionChanges + (changed ? 1 : 0),
    selfCorrections: here.selfCorrections + (back.corrected ? 1 : 0),
  };
  const asked = withAsked(state.asked, done);
  const last = { judgement: seen.judgement, at, isCut: false };
  const following = { ...state, minute: next, last, movement, off: back.off, asked };
  return { state: following, done: done.map(closeMinute) };
}

function spend(state: RecorderState, at: RecorderMoment, tools: StepTools): Spent {
  const { minute, last } = state;
  if (!minute || !last) return { minute, done: [] };
  const begin = (from: RecorderMoment) => beginMinute(state, from, tools);
  return spendTime(minute, last, at, { config: tools.config, beginMinute: begin });
}

/** The minute in which that moment lies. */
function beginMinute({ sessionId, movement }: RecorderState, at: RecorderMoment, { newId }: StepTools): RunningMinute {
  const start = Math.floor(at.epochMs / MINUTE_MS) * MINUTE_MS;
  return emptyMinute({ id: newId(start), sessionId, start, at, movement });
}

function move({ movement }: RecorderState, { judgement, position }: RecordedLook, nowMs: number): Movement {
  return stepMovement(movement ?? startMovement(nowMs), { judgement, position }, nowMs);
}

/** A return that no cue asked for is the person's own. */
function comeBack(
  off: RecorderState['off'],
  { state }: Judgement,
  nowMs: number,
  returnMs: number,
): { off: RecorderState['off']; corrected: boolean } {
  if (state === 'off') return { off: { cued: off?.cued ?? false, backSinceMs: null }, corrected: false };
  if (!off || state === 'unknown') return { off, corrected: false };
  if (state === 'away') return { off: null, corrected: false };
  if (state !== 'aligned') return { off: { ...off, backSinceMs: null }, corrected: false };
  const backSinceMs = off.backSinceMs ?? nowMs;
  if (nowMs - backSinceMs < returnMs) return { off: { ...off, backSinceMs }, corrected: false };
  return { off: null, corrected: !off.cued };
}

function heardCue(state: RecorderState, cue: Cue): RecorderState {
  if (!state.minute) return state;
  return { ...state, minute: withCue(state.minute, cue), off: state.off && { ...state.off, cued: true } };
}

/** A minute that is over already is given out once more, with the answer. */
function heardAnswer(state: RecorderState, cueId: string, answer: CueAnswer): RecorderStep {
  const { minute, asked, over } = withAnswer(state, cueId, answer);
  return { state: { ...state, minute, asked }, done: over ? [closeMinute(over)] : [] };
}

function valuesOf({ angles }: Features): [AngleId, number][] {
  return Object.values(angles).flatMap((reading) =>
    reading ? [[reading.id, reading.value] as [AngleId, number]] : [],
  );
}
