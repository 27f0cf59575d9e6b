/** One there-and-back of a signal, in the signal's own unit. */
export interface SwingDone {
  readonly startMs: number;
  readonly peakMs: number;
  /** Half way back: a repetition is told while the body still returns. */
  readonly endMs: number;
  readonly size: number;
  /** The signal at its turning point and where it came from. */
  readonly peak: number;
  readonly rest: number;
}

interface Extreme {
  readonly value: number;
  readonly atMs: number;
}

/**
 * Where a signal is between rest and turning point. `direction`: +1 when going out makes it larger, -1 smaller, null while
 * the first movement has not shown it (a squat starts standing or seated).
 */
export interface Swing {
  readonly direction: 1 | -1 | null;
  readonly isOut: boolean;
  /** Where it rests, in outward numbers; `lower` and `upper` bound it while the direction is not known. */
  readonly low: Extreme | null;
  readonly high: Extreme | null;
  /** When it was last still at rest. */
  readonly quietMs: number;
  /** What was seen before the first rest, for a set that begins in the middle of a movement; null: that is past. */
  readonly opening: Opening | 'notSeen' | null;
}

interface Opening {
  readonly first: Extreme;
  readonly high: Extreme;
}

export function startSwing(direction: 1 | -1 | null): Swing {
  return { direction, isOut: false, low: null, high: null, quietMs: -Infinity, opening: 'notSeen' };
}

/** Coming back by half of the way ends a swing, so that the next may start before the body is fully at rest. */
const BACK_SHARE = 0.5;
/** Within this share of the least swing a body still counts as resting. */
const QUIET_SHARE = 0.35;

export interface SwingStep {
  readonly swing: Swing;
  readonly done: SwingDone | null;
}

/** `least`: smaller movements are none, in the signal's unit. */
export function stepSwing(swing: Swing, value: number, atMs: number, least: number): SwingStep {
  if (swing.direction === null) return findDirection(swing, value, atMs, least);
  const outward = value * swing.direction;
  return swing.isOut ? comeBack(swing, outward, atMs) : goOut(swing, outward, atMs, least);
}

function findDirection(swing: Swing, value: number, atMs: number, least: number): SwingStep {
  const now = { value, atMs };
  const low = !swing.low || value <= swing.low.value ? now : swing.low;
  const high = !swing.high || value >= swing.high.value ? now : swing.high;
  if (high.value - low.value < least) return { swing: { ...swing, low, high }, done: null };
  const direction = high.atMs > low.atMs ? 1 : -1;
  const rest = direction === 1 ? low : high;
  const outLow = { value: rest.value * direction, atMs: rest.atMs };
  const outHigh = { value: value * direction, atMs };
  const out: Swing = { direction, isOut: true, low: outLow, high: outHigh, quietMs: rest.atMs, opening: null };
  return { swing: out, done: null };
}

function goOut(swing: Swing, outward: number, atMs: number, least: number): SwingStep {
  const now = { value: outward, atMs };
  const low = !swing.low || outward <= swing.low.value ? now : swing.low;
  const opening = stepOpening(swing, now, least);
  const rise = outward - low.value;
  const quietMs = rise <= least * QUIET_SHARE ? atMs : swing.quietMs;
  if (rise < least) return { swing: { ...swing, low, quietMs, opening }, done: null };
  const out = { ...swing, isOut: true, low, high: now, quietMs, opening: null };
  return { swing: out, done: opening && openingDone(opening, { low, least, sign: swing.direction! }) };
}

/** Only before the first rest: afterwards a movement has a beginning. */
function stepOpening({ opening, low }: Swing, now: Extreme, least: number): Opening | null {
  if (opening === 'notSeen') return { first: now, high: now };
  if (!opening || !low) return null;
  const isBack = low.atMs > opening.high.atMs && opening.high.value - low.value >= least;
  return !isBack && now.value > opening.high.value ? { ...opening, high: now } : opening;
}

/** Of the way back, so much was seen of the way out. */
const SEEN_TO_TURN = 0.1;
/** Half of the slowest repetition: an arm that sinks for longer has changed its rest, and turned nowhere. */
const LONGEST_HALF_MS = 4000;
/** With its beginning unseen, a movement has to be clearer than one that was seen whole. */
const CLEARER = 1.5;

/**
 * A first movement whose beginning was missed, but whose turning point was seen, is a repetition. An arm that only sinks,
 * as after starting the camera, is none.
 */
function openingDone(
  { first, high }: Opening,
  { low, least, sign }: { low: Extreme; least: number; sign: 1 | -1 },
): SwingDone | null {
  const size = high.value - low.value;
  if (low.atMs <= high.atMs || size < least * CLEARER) return null;
  if (high.value - first.value < size * SEEN_TO_TURN) return null;
  if (high.atMs - first.atMs > LONGEST_HALF_MS || low.atMs - high.atMs > LONGEST_HALF_MS) return null;
  const { atMs: peakMs, value } = high;
  return { startMs: first.atMs, peakMs, endMs: low.atMs, size, peak: value * sign, rest: low.value * sign };
}

function comeBack(swing: Swing, outward: number, atMs: number): SwingStep {
  const low = swing.low!;
  const high = outward >= swing.high!.value ? { value: outward, atMs } : swing.high!;
  const size = high.value - low.value;
  if (high.value - outward < size * BACK_SHARE) return { swing: { ...swing, high }, done: null };
  const sign = swing.direction!;
  return {
    swing: { ...swing, isOut: false, low: { value: outward, atMs }, high: null, quietMs: atMs },
    done: {
      startMs: Math.max(low.atMs, Math.min(swing.quietMs, high.atMs)),
      peakMs: high.atMs,
      endMs: atMs,
      size,
      peak: high.value * sign,
      rest: low.value * sign,
    },
  };
}

/** After nobody could be seen: what was begun is forgotten, the direction stays known. */
export function restartSwing(swing: Swing): Swing {
  return { ...startSwing(swing.direction), opening: null };
}
