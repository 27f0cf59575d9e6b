import type { AngleId, Features } from '../geometry/angle';
import type { Cue, CueAnswer } from '../coach/cue';
import { startMovement, stepMovement, type Movement, type Position } from '../coach/movement';
import type { Judgement } from '../posture/judgement';
import { addTime, closeMinute, emptyMinute, sampleAngles, type RunningMinute } from './running-minute';
import type { MinuteRecord, RecordId } from './minute-record';

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

export interface RecorderMoment {
  /** Monotonic, ms: measures durations. */
  readonly nowMs: number;
  /** Wall clock, epoch ms: says which minute it is. */
  readonly epochMs: number;
  /** Local time − UTC, minutes. */
  readonly offsetMin: number;
}

export interface RecorderConfig {
  /** A look speaks for the time until the next, but for no longer than this, ms: what lies beyond is unmeasured. */
  readonly lookLastsMs: number;
  /** A wall clock that leaves the monotonic one by more than this, ms, was set: another minute begins. */
  readonly clockJumpMs: number;
  /** Aligned for this long after being off, ms, is a return and not a flicker. */
  readonly returnMs: number;
}

/** Background looks come every ten seconds at most; a laptop that slept says nothing of its sleep. */
export const RECORDER_CONFIG: RecorderConfig = { lookLastsMs: 15_000, clockJumpMs: 2000, returnMs: 3000 };

export interface RecorderState {
  readonly sessionId: RecordId;
  readonly minute: RunningMinute | null;
  /** `isCut`: a gap follows it. */
  readonly last: { readonly look: RecordedLook; readonly at: RecorderMoment; readonly isCut: boolean } | null;
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
      return { state: withCue(state, input.cue), done: [] };
    case 'answer':
      return withAnswer(state, input.cueId, input.answer);
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
  const changed = state.movement !== null && movement.sinceMs !== state.movement.sinceMs;
  const back = comeBack(state.off, seen.judgement, at.nowMs, tools.config.returnMs);
  const start = Math.floor(at.epochMs / MINUTE_MS) * MINUTE_MS;
  const here = minute ?? emptyMinute({ id: tools.newId(start), sessionId: state.sessionId, start, at, movement });
  const next: RunningMinute = {
    ...sampleAngles(here, valuesOf(seen.features), at.nowMs),
    positionChanges: here.positionChanges + (changed ? 1 : 0),
    selfCorrections: here.selfCorrections + (back.corrected ? 1 : 0),
  };
  const asked = [...state.asked, ...done.filter(isAsked)].slice(-MOST_ASKED);
  const following = { ...state, minute: next, last: { look: seen, at, isCut: false }, movement, off: back.off, asked };
  return { state: following, done: done.map(closeMinute) };
}

/** An answer comes within minutes or not at all. */
const MOST_ASKED = 10;

function isAsked({ cues }: RunningMinute): boolean {
  return cues.some(({ record }) => record.answer === undefined);
}

/** Gives the time since the last look to what it saw, minute by minute. */
function spend(
  { minute, last, movement, sessionId }: RecorderState,
  at: RecorderMoment,
  { newId, config }: StepTools,
): { minute: RunningMinute | null; done: RunningMinute[] } {
  if (!minute || !last) return { minute, done: [] };
  // Rounded on the clock and not by the look: a thirtieth of a second at a time the rounding would add up.
  const elapsedMs = Math.round(at.nowMs) - Math.round(last.at.nowMs);
  const wallMs = at.epochMs - last.at.epochMs;
  const wasSet = Math.abs(wallMs - elapsedMs) > config.clockJumpMs || at.offsetMin !== last.at.offsetMin;
  const lastsMs = last.isCut ? 0 : Math.max(0, Math.min(elapsedMs, config.lookLastsMs));
  const done: RunningMinute[] = [];
  let running = minute;
  let from = Math.round(last.at.epochMs);
  for (let rest = Math.round(lastsMs); rest > 0;) {
    const room = running.startedAt + MINUTE_MS - from;
    const share = Math.min(rest, Math.max(room, 0));
    running = addTime(running, last.look.judgement, share);
    rest -= share;
    from += share;
    if (rest === 0) break;
    done.push(running);
    const start = Math.floor(from / MINUTE_MS) * MINUTE_MS;
    const startAt = { ...last.at, nowMs: last.at.nowMs + (from - last.at.epochMs) };
    running = emptyMinute({ id: newId(start), sessionId, start, at: startAt, movement });
  }
  const isOver = wasSet || at.epochMs >= running.startedAt + MINUTE_MS || at.epochMs < running.startedAt;
  if (!isOver) return { minute: running, done };
  return { minute: null, done: running.coveredMs > 0 ? [...done, running] : done };
}

const MINUTE_MS = 60_000;

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

function withCue(state: RecorderState, cue: Cue): RecorderState {
  if (!state.minute) return state;
  const record = cue.kind === 'posture' ? { kind: cue.kind, cause: cue.cause } : { kind: cue.kind };
  const minute = { ...state.minute, cues: [...state.minute.cues, { id: cue.id, record }] };
  return { ...state, minute, off: state.off && { ...state.off, cued: true } };
}

/** An answer belongs to its cue: a minute that is over already is given out once more, with it. */
function withAnswer(state: RecorderState, cueId: string, answer: CueAnswer): RecorderStep {
  const { minute, asked } = state;
  if (minute?.cues.some(({ id }) => id === cueId))
    return { state: { ...state, minute: answered(minute, cueId, answer) }, done: [] };
  const over = asked.find(({ cues }) => cues.some(({ id }) => id === cueId));
  if (!over) return { state, done: [] };
  const told = answered(over, cueId, answer);
  const waiting = asked.flatMap((each) => (each !== over ? [each] : isAsked(told) ? [told] : []));
  return { state: { ...state, asked: waiting }, done: [closeMinute(told)] };
}

function answered(minute: RunningMinute, cueId: string, answer: CueAnswer): RunningMinute {
  const cues = minute.cues.map((cue) => (cue.id === cueId ? { ...cue, record: { ...cue.record, answer } } : cue));
  return { ...minute, cues };
}

function valuesOf({ angles }: Features): [AngleId, number][] {
  return Object.values(angles).flatMap((reading) =>
    reading ? [[reading.id, reading.value] as [AngleId, number]] : [],
  );
}
