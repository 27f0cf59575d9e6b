import { livedWeekday, type HourRollUp } from '../hour-roll-up';
import { shareOf, type Share } from '../roll-up';
import { judgedMs } from '../minute-record';

export interface HeatCell {
  readonly judgedMs: number;
  /** null: too little to say. */
  readonly share: Share | null;
}

/** Less than this is not shown as a share. */
export const CELL_COUNTS_FROM_MS = 10 * 60_000;

/** `cells[weekday][hour]`, Monday first, hours on the clock; a late hour belongs to the day it was lived in. */
export function heatMap(hours: readonly HourRollUp[], boundaryHour: number): HeatCell[][] {
  const sums = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => ({ judged: 0, aligned: 0 })));
  for (const hour of hours) {
    const cell = sums[livedWeekday(hour, boundaryHour)]![hour.hour]!;
    cell.judged += judgedMs(hour.rollUp);
    cell.aligned += hour.rollUp.alignedMs;
  }
  return sums.map((row) =>
    row.map(({ judged, aligned }) => ({
      judgedMs: judged,
      share: judged < CELL_COUNTS_FROM_MS ? null : shareOf(aligned, judged),
    })),
  );
}

/** First and last hour with anything judged, at least the working day's eight to five. */
export function hoursShown(cells: readonly (readonly HeatCell[])[]): { readonly from: number; readonly to: number } {
  const used = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    cells.some((row) => (row[hour]?.judgedMs ?? 0) > 0),
  );
  return { from: Math.min(8, ...used), to: Math.max(17, ...used) };
}
