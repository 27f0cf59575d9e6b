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
  return sums.map((row) => row.map(cellOf));
}

/** Each hour over all days, and each weekday over all hours: of the time itself, not the mean of the cells. */
export function heatTotals(
  hours: readonly HourRollUp[],
  boundaryHour: number,
): { readonly byHour: readonly HeatCell[]; readonly byWeekday: readonly HeatCell[] } {
  const empty = () => ({ judged: 0, aligned: 0 });
  const byHour = Array.from({ length: 24 }, empty);
  const byWeekday = Array.from({ length: 7 }, empty);
  for (const hour of hours)
    for (const sum of [byHour[hour.hour]!, byWeekday[livedWeekday(hour, boundaryHour)]!]) {
      sum.judged += judgedMs(hour.rollUp);
      sum.aligned += hour.rollUp.alignedMs;
    }
  return { byHour: byHour.map(cellOf), byWeekday: byWeekday.map(cellOf) };
}

function cellOf({ judged, aligned }: { readonly judged: number; readonly aligned: number }): HeatCell {
  return { judgedMs: judged, share: judged < CELL_COUNTS_FROM_MS ? null : shareOf(aligned, judged) };
}

/** First and last hour with anything judged, at least the working day's eight to five. */
export function hoursShown(cells: readonly (readonly HeatCell[])[]): { readonly from: number; readonly to: number } {
  const used = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    cells.some((row) => (row[hour]?.judgedMs ?? 0) > 0),
  );
  return { from: Math.min(8, ...used), to: Math.max(17, ...used) };
}
