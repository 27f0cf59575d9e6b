import { DAYS_NEEDED, weekColumns, type DayShare } from './day-share';
import { effectOf, type Effect } from './effect';

/** Saturday and Sunday. */
export function isWeekend({ weekday }: Pick<DayShare, 'weekday'>): boolean {
  return weekday >= 5;
}

/**
 * Weekends less the weekdays of the same weeks, so that a month that grew better is not laid on its last Sundays. null: fewer
 * than three days of either.
 */
export function weekendEffect(days: readonly DayShare[]): Effect | null {
  const weekends = days.filter(isWeekend).length;
  if (weekends < DAYS_NEEDED || days.length - weekends < DAYS_NEEDED) return null;
  const weeks = weekColumns(days);
  const rows = days.map((day) => [isWeekend(day) ? 1 : 0, ...weeks(day)]);
  const contrast = rows[0]!.map((_, i) => (i === 0 ? 1 : 0));
  return effectOf(
    rows,
    days.map(({ share }) => share),
    contrast,
  );
}
