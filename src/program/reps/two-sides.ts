import type { ChannelState, Repetition } from './repetition';
import type { Channel } from './rep-profile';

/** One arm is done, the other still on its way: together they are one repetition. */
export interface Waiting {
  readonly repetition: Repetition;
}

interface Now {
  readonly nowMs: number;
  readonly swings: Readonly<Partial<Record<Channel, ChannelState>>>;
}

/** The slower arm gets so long before the faster one's repetition is told alone. */
const WAIT_MS = 1200;

/**
 * Both arms at once are one repetition, arms in turn are one each. Which it is shows in time: of two movements that belong
 * together the shorter lies mostly within the longer.
 */
export function joinSides(
  waiting: Waiting | null,
  finished: readonly Repetition[],
  now: Now,
): { waiting: Waiting | null; done: readonly Repetition[] } {
  const done: Repetition[] = [];
  let held = waiting;
  for (const repetition of finished) {
    if (held && overlap(held.repetition, repetition) >= TOGETHER) {
      done.push(both(held.repetition, repetition));
      held = null;
      continue;
    }
    if (held) done.push(held.repetition);
    held = { repetition };
  }
  if (held && !isOtherComing(held.repetition, now)) {
    done.push(held.repetition);
    held = null;
  }
  return { waiting: held, done };
}

/** Share of the shorter movement that lies within the longer. */
const TOGETHER = 0.5;

function overlap(a: Repetition, b: Repetition): number {
  if (a.side === b.side) return 0;
  const common = Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs);
  return common / Math.max(1, Math.min(a.endMs - a.startMs, b.endMs - b.startMs));
}

function isOtherComing({ side, startMs, endMs }: Repetition, { nowMs, swings }: Now): boolean {
  const other = swings[side === 'left' ? 'right' : 'left']?.swing;
  if (!other?.isOut || nowMs - endMs > WAIT_MS) return false;
  const since = Math.max(other.quietMs, other.low?.atMs ?? -Infinity);
  return endMs - Math.max(startMs, since) >= (endMs - startMs) * TOGETHER;
}

function both(a: Repetition, b: Repetition): Repetition {
  const larger = a.size >= b.size ? a : b;
  return { ...larger, side: 'both', startMs: Math.min(a.startMs, b.startMs), endMs: Math.max(a.endMs, b.endMs) };
}
