import { medianOf } from '../geometry/statistics';
import { STILL_WITHIN_SD, wanderOf } from './wander';

/**
 * "Ready" without a word or a key: the person has stopped moving. Works on any one reading over time.
 * Stillness is how far the readings wander within the last `windowMs`, compared with the person's own measuring error.
 */
export interface Stillness {
  readonly readings: readonly { readonly value: number; readonly atMs: number }[];
  /** Where the watch began; null before the first reading. */
  readonly from: number | null;
  /** The person moved since the watch began; being still from the start is not an answer. */
  readonly hasMoved: boolean;
}

export const NOT_STILL_YET: Stillness = { readings: [], from: null, hasMoved: false };

/** Long enough not to be a pause on the way, short enough not to tire. */
const WINDOW_MS = 2_000;
/** Two readings of somebody who sways may happen to agree. */
const LEAST_READINGS = 3;
const MOVED_FROM_SD = 4;

export function stepStillness(
  stillness: Stillness,
  reading: { readonly value: number; readonly atMs: number },
  ownSd: number,
): { stillness: Stillness; isReady: boolean } {
  const all = [...stillness.readings, reading];
  const recent = all.filter(({ atMs }) => reading.atMs - atMs <= WINDOW_MS);
  const wander = wanderOf(recent.map(({ value }) => value));
  const from = stillness.from ?? reading.value;
  const hasMoved = stillness.hasMoved || Math.abs(middleOf(recent) - from) >= MOVED_FROM_SD * ownSd;
  const coversWindow =
    all.length > recent.length || reading.atMs - (recent[0]?.atMs ?? reading.atMs) >= WINDOW_MS * 0.9;
  const isReady = hasMoved && coversWindow && recent.length >= LEAST_READINGS && wander <= STILL_WITHIN_SD * ownSd;
  return { stillness: { readings: recent, from, hasMoved }, isReady };
}

/** Not the last reading alone: one that jumps is not a movement. */
function middleOf(readings: Stillness['readings']): number {
  return medianOf(readings.slice(-3).map(({ value }) => value));
}
