/** Of finite numbers; null when there are none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

/** The same for callers that have counted them: 0 when there are none. */
export function medianOf(values: readonly number[]): number {
  return median(values) ?? 0;
}

/** A standard deviation that one wild value can't widen: 1.4826 × the median distance from the median. */
export function robustSpread(values: readonly number[]): number {
  const middle = median(values);
  if (middle === null) return 0;
  return 1.4826 * (median(values.map((value) => Math.abs(value - middle))) ?? 0);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** How likely a number with this error really lies below a limit, 0..1: the normal distribution, to within a hundredth. */
export function chanceBelow(limit: number, value: number, sd: number): number {
  return 1 / (1 + Math.exp((-1.702 * (limit - value)) / Math.max(sd, 1e-6)));
}
