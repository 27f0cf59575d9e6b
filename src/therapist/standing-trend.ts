import type { View } from '../geometry/angle';
import { isLine, STANDING_LINES, STANDING_SD_DEG, type StandingLineId } from '../geometry/standing-lines';
import type { Client } from './client';
import { photosOf, standingOf, type Photo } from './photo-series';
import type { TrendPoint } from './visit-trend';

/** One line of somebody who stands, seen from one side, over the visits whose photos show it. */
export interface StandingTrend {
  readonly line: StandingLineId;
  readonly view: View;
  /** In order of time, two at least, degrees. */
  readonly points: readonly TrendPoint[];
  /** The newest visit against the first. */
  readonly change: StandingChange;
}

export interface StandingChange {
  readonly isChange: boolean;
  readonly deltaDeg: number;
  /** A smaller change says nothing, degrees. */
  readonly threshold: number;
}

/**
 * A difference of two pictures is more than chance, 95 times in 100, from so many standard deviations of one. The error of a line
 * holds what the model misses alike in every picture too, so this asks for rather too much.
 */
const SDS_OF_A_CHANGE = 1.96 * Math.SQRT2;

/** The left leg seen from the left is no earlier value of the right one: each side is followed on its own. */
export function standingTrends(client: Pick<Client, 'visits' | 'pictures'>): readonly StandingTrend[] {
  const views = [...new Set(client.pictures.flatMap(({ measured }) => measured?.seenFrom ?? []))];
  return views.flatMap((view) => STANDING_LINES.flatMap((line) => trendOf(client, line, view) ?? []));
}

function trendOf(client: Pick<Client, 'visits' | 'pictures'>, line: StandingLineId, view: View): StandingTrend | null {
  const points = client.visits.flatMap(({ id, atMs }): TrendPoint[] => {
    const value = firstOf(photosOf(client, id), line, view);
    return value === null ? [] : [{ visitId: id, atMs, value }];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return null;
  const deltaDeg = last.value - first.value;
  const threshold = SDS_OF_A_CHANGE * STANDING_SD_DEG[line];
  return { line, view, points, change: { isChange: Math.abs(deltaDeg) > threshold, deltaDeg, threshold } };
}

/** Those after the first may show something else, the same person put right for instance. */
function firstOf(photos: readonly Photo[], line: StandingLineId, view: View): number | null {
  for (const { measured } of photos) {
    const look = measured.seenFrom === view ? standingOf(measured)?.[line] : undefined;
    if (look && isLine(look)) return look.deg;
  }
  return null;
}
