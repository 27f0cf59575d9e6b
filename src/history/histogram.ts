import { ANGLES } from '../geometry/angle-catalogue';
import type { AngleId } from '../geometry/angle';

/**
 * How often a minute's median fell where: bin number → minutes. It adds up in any order, and medians and quartiles of any
 * period come out of it to within half a bin, which is well inside what the camera can tell.
 */
export type Histogram = Readonly<Record<number, number>>;

/** Half of the smallest change that can be told from chance: finer would keep noise. In the angle's unit. */
export function binWidth(id: AngleId): number {
  return ANGLES[id].minimalDetectableChange / 2;
}

export function histogramOf(id: AngleId, value: number): Histogram {
  return { [Math.round(value / binWidth(id))]: 1 };
}

/** Writes into `sum`: a year has half a million bins to add. */
export function addHistogram(sum: Record<number, number>, added: Histogram): void {
  for (const bin in added) sum[bin] = (sum[bin] ?? 0) + (added[bin] ?? 0);
}

export interface Quartiles {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly minutes: number;
}

/** null without minutes. Quartiles by the nearest rank, in the angle's unit. */
export function quartilesOf(id: AngleId, histogram: Histogram): Quartiles | null {
  const bins = Object.entries(histogram)
    .map(([bin, minutes]) => [Number(bin), minutes] as const)
    .sort((a, b) => a[0] - b[0]);
  const minutes = bins.reduce((total, [, count]) => total + count, 0);
  if (minutes === 0) return null;
  const at = (share: number) => binAt(bins, share * minutes) * binWidth(id);
  return { low: at(0.25), median: at(0.5), high: at(0.75), minutes };
}

function binAt(bins: readonly (readonly [number, number])[], rank: number): number {
  let seen = 0;
  for (const [bin, count] of bins) {
    seen += count;
    if (seen >= rank) return bin;
  }
  return bins.at(-1)?.[0] ?? 0;
}
