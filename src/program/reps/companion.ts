import { ownRange } from './own-range';
import type { Channel } from './rep-profile';
import type { ChannelState, Repetition } from './repetition';

/** An arm that goes less than this share of what the other does may only be keeping the balance. */
const COMPANION_SHARE = 0.5;
/** Arms in turn hardly overlap; an arm that goes along swings while the other does. */
const ALONG_SHARE = 0.15;

/** What a counter knows before these repetitions. */
interface SoFar {
  readonly channels: Readonly<Partial<Record<Channel, ChannelState>>>;
  readonly repetitions: readonly Repetition[];
}

/**
 * Of one arm's exercise the other arm's counter-swing is no repetition. A weaker arm that has its own turn is: it moves
 * while the other rests.
 */
export function withoutCompanions(done: readonly Repetition[], before: SoFar): readonly Repetition[] {
  return done.filter((repetition) => !isCompanion(repetition, done, before));
}

function isCompanion(repetition: Repetition, done: readonly Repetition[], before: SoFar): boolean {
  const { side, size, startMs, endMs } = repetition;
  if (side !== 'left' && side !== 'right') return false;
  const other = before.channels[side === 'left' ? 'right' : 'left'];
  const own = other ? ownRange(other.range) : null;
  if (!other || own === null || size >= own * COMPANION_SHARE) return false;
  const { isOut, quietMs, low } = other.swing;
  const since = isOut ? Math.max(quietMs, low?.atMs ?? -Infinity) : Infinity;
  const told = [...before.repetitions, ...done].filter((each) => each.side !== side);
  const alongMs = told.reduce(
    (sum, each) => sum + Math.max(0, Math.min(each.endMs, endMs) - Math.max(each.startMs, startMs)),
    Math.max(0, endMs - Math.max(since, startMs)),
  );
  return alongMs >= (endMs - startMs) * ALONG_SHARE;
}
