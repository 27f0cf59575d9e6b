import type { RepCounter } from '../reps/rep-counter';

/** How long the body has stayed at the turning point of the repetition that is under way. */
export interface Stay {
  readonly sinceMs: number | null;
  /** It was told that it is long enough. */
  readonly isTold: boolean;
}

export const NO_STAY: Stay = { sinceMs: null, isTold: false };

/** Within this share of the way from its turning point a body is at the top. */
const TOP_SHARE = 0.2;

/** `isLong`: it just has been held for as long as is asked for. */
export function stepStay(
  before: Stay,
  counter: RepCounter,
  { holdMs, nowMs }: { holdMs: number; nowMs: number },
): { stay: Stay; isLong: boolean } {
  if (holdMs === 0 || !isAtTop(counter)) return { stay: NO_STAY, isLong: false };
  const sinceMs = before.sinceMs ?? nowMs;
  const isLong = !before.isTold && nowMs - sinceMs >= holdMs;
  return { stay: { sinceMs, isTold: before.isTold || isLong }, isLong };
}

export function stayedMs({ sinceMs }: Stay, nowMs: number): number {
  return sinceMs === null ? 0 : nowMs - sinceMs;
}

function isAtTop({ channels }: RepCounter): boolean {
  return Object.values(channels).some(({ swing, smoothed }) => {
    const { isOut, high, low, direction } = swing;
    if (!isOut || !high || !low || !smoothed || direction === null) return false;
    return high.value - smoothed.value * direction <= (high.value - low.value) * TOP_SHARE;
  });
}
