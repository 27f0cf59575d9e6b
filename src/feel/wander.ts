/**
 * How far readings of one place lie apart: from the tenth to the ninetieth of a hundred, because a single jump of the
 * landmarks is no movement, and because all of many readings lie further apart than all of few. Normal errors: 2.6 sd.
 */
export function wanderOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return at(0.9) - at(0.1);
}

/** In standard deviations of a single reading: who holds still wanders less than this, nearly always. */
export const STILL_WITHIN_SD = 3;
