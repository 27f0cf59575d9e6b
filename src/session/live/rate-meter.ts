/** Only this much of the past counts, ms: short enough to follow a change, long enough not to flicker. */
const WINDOW_MS = 3000;

export interface RateMeter {
  readonly seenMs: readonly number[];
}

export const NO_RATE: RateMeter = { seenMs: [] };

export function stepRate(meter: RateMeter, nowMs: number): RateMeter {
  return { seenMs: [...meter.seenMs.filter((seen) => nowMs - seen < WINDOW_MS && seen <= nowMs), nowMs] };
}

/** Events a second over the last three seconds; null until there are two. */
export function rateOf({ seenMs }: RateMeter): number | null {
  const first = seenMs[0];
  const last = seenMs.at(-1);
  if (first === undefined || last === undefined || last <= first) return null;
  return ((seenMs.length - 1) * 1000) / (last - first);
}
