import type { AngleId } from '../geometry/angle';

/** A number as the screen shows it while what is measured wanders. */
export interface CalmNumber {
  /** The mean of the last moments. */
  readonly mean: number;
  readonly shown: number;
  /** What was known of it when it was last renewed. */
  readonly shownSd: number;
  readonly shownAtMs: number;
  readonly atMs: number;
}

export type CalmNumbers = Readonly<Partial<Record<AngleId, CalmNumber>>>;

interface Measured {
  readonly id: AngleId;
  readonly value: number;
  /** One standard deviation, in the value's unit. */
  readonly sd: number;
}

/** Figures that change more often than this can't be read, ms. */
const READABLE_MS = 1000;
/** Looks of about this long are averaged before they are shown: a breath's part, and still at once for a reader, ms. */
const MEAN_OVER_MS = 1000;

/**
 * What the screen shows of each number: renewed at most once a second, and only when the mean of the last second differs
 * from what is shown by more than the two can be told apart: one standard deviation of a single look.
 * A number that is not measured now is forgotten. `nowMs` is the look's own time; a look that is older than the last one
 * comes from another source, and all begins anew.
 */
export function stepCalmNumbers(before: CalmNumbers, measured: readonly Measured[], nowMs: number): CalmNumbers {
  return Object.fromEntries(measured.map((each) => [each.id, stepOne(before[each.id], each, nowMs)]));
}

function stepOne(before: CalmNumber | undefined, { value, sd }: Measured, nowMs: number): CalmNumber {
  if (!before || nowMs < before.atMs) return { mean: value, shown: value, shownSd: sd, shownAtMs: nowMs, atMs: nowMs };
  const mean = value + (before.mean - value) * Math.exp((before.atMs - nowMs) / MEAN_OVER_MS);
  const isDue = nowMs - before.shownAtMs >= READABLE_MS && Math.abs(mean - before.shown) > sd;
  return isDue ? { mean, shown: mean, shownSd: sd, shownAtMs: nowMs, atMs: nowMs } : { ...before, mean, atMs: nowMs };
}
