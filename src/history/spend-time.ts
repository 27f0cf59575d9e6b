import type { Judgement } from '../posture/judgement';
import { addTime, type RunningMinute } from './running-minute';

export interface RecorderMoment {
  /** Monotonic, ms: measures durations. */
  readonly nowMs: number;
  /** Wall clock, epoch ms: says which minute it is. */
  readonly epochMs: number;
  /** Local time − UTC, minutes. */
  readonly offsetMin: number;
}

/** What was seen last. `isCut`: a gap follows it. */
export interface LastLook {
  readonly judgement: Judgement;
  readonly at: RecorderMoment;
  readonly isCut: boolean;
}

export interface SpendConfig {
  /** A look speaks for the time until the next, but for no longer than this, ms: what lies beyond is unmeasured. */
  readonly lookLastsMs: number;
  /** A wall clock that leaves the monotonic one by more than this, ms, was set: another minute begins. */
  readonly clockJumpMs: number;
}

export interface SpendTools {
  readonly config: SpendConfig;
  /** A fresh one: the minute in which that moment lies. */
  readonly beginMinute: (at: RecorderMoment) => RunningMinute;
}

/** `minute` null: what comes next begins another. */
export interface Spent {
  readonly minute: RunningMinute | null;
  readonly done: readonly RunningMinute[];
}

export const MINUTE_MS = 60_000;

/** Gives the time since the last look to what it saw, minute by minute. */
export function spendTime(minute: RunningMinute, last: LastLook, at: RecorderMoment, tools: SpendTools): Spent {
  const { elapsedMs, wasSet } = sinceLast(last, at, tools.config);
  const lastsMs = last.isCut ? 0 : Math.max(0, Math.min(elapsedMs, tools.config.lookLastsMs));
  const { running, done } = spread(minute, last, lastsMs, tools);
  const isOver = wasSet || at.epochMs >= running.startedAt + MINUTE_MS || at.epochMs < running.startedAt;
  if (!isOver) return { minute: running, done };
  return { minute: null, done: running.coveredMs > 0 ? [...done, running] : done };
}

/** Rounded on the clock and not by the look: a thirtieth of a second at a time the rounding would add up. */
function sinceLast(last: LastLook, at: RecorderMoment, { clockJumpMs }: SpendConfig) {
  const elapsedMs = Math.round(at.nowMs) - Math.round(last.at.nowMs);
  const wallMs = at.epochMs - last.at.epochMs;
  const wasSet = Math.abs(wallMs - elapsedMs) > clockJumpMs || at.offsetMin !== last.at.offsetMin;
  return { elapsedMs, wasSet };
}

function spread(minute: RunningMinute, { judgement, at }: LastLook, lastsMs: number, { beginMinute }: SpendTools) {
  const done: RunningMinute[] = [];
  let running = minute;
  let from = Math.round(at.epochMs);
  for (let rest = Math.round(lastsMs); rest > 0;) {
    const room = running.startedAt + MINUTE_MS - from;
    const share = Math.min(rest, Math.max(room, 0));
    running = addTime(running, judgement, share);
    rest -= share;
    from += share;
    if (rest === 0) break;
    done.push(running);
    running = beginMinute({ ...at, epochMs: from, nowMs: at.nowMs + (from - at.epochMs) });
  }
  return { running, done };
}
