import { DAYS_NEEDED, stretchColumns, weekdayColumns, type DayShare } from './day-share';
import { effectOf, type Effect } from './effect';
import { oddDay } from './odd-day';

/** Two lists of days of one setting, compared. */
export interface DaysCompared {
  /** Now less before, like weekdays with like; 0..1. */
  readonly effect: Effect;
  readonly daysBefore: number;
  readonly daysNow: number;
  /** A day of either side that stands so far apart that it would have decided by itself: left out, and named. */
  readonly odd: DayShare | null;
}

/** More days beside the two lists than this tell of another season. */
const CONTEXT_DAYS = 60;

/**
 * Level of each period, of each weekday, and of each four weeks beside them: `context`, other days of the same setting,
 * tells how much this person's days and weekdays differ anyway and how long a mood of theirs lasts, which three days by
 * themselves could not. A week is too short to show a mood that lasts one; over months people change. null: too few days,
 * or no weekday that stands on both sides.
 */
export function compareDays(
  before: readonly DayShare[],
  now: readonly DayShare[],
  context: readonly DayShare[] = [],
): DaysCompared | null {
  if (before.length < DAYS_NEEDED || now.length < DAYS_NEEDED) return null;
  const taken = new Set([...before, ...now].map(({ day }) => day));
  const beside = context.filter(({ day }) => !taken.has(day)).slice(-CONTEXT_DAYS);
  const odd = oddDay(modelOf(before, now, beside));
  if (!odd) return compared(before, now, beside, null);
  const without = (days: readonly DayShare[]) => days.filter((day) => day !== odd);
  const left = [without(before), without(now)] as const;
  if (left.some((days) => days.length < DAYS_NEEDED)) return compared(before, now, beside, odd);
  return compared(...left, without(beside), taken.has(odd.day) ? odd : null);
}

/** One day against the days before it, like weekdays with like. null: too few days to know what is usual. */
export function compareOneDay(before: readonly DayShare[], day: DayShare): DaysCompared | null {
  return before.length < DAYS_NEEDED ? null : compared(before.slice(-CONTEXT_DAYS), [day], [], null);
}

function compared(
  before: readonly DayShare[],
  now: readonly DayShare[],
  beside: readonly DayShare[],
  odd: DayShare | null,
): DaysCompared | null {
  const { days, rows } = modelOf(before, now, beside);
  const shares = days.map(({ share }) => share);
  const contrast = (rows[0] ?? []).map((_, i) => (i === 0 ? 1 : 0));
  const effect = effectOf(rows, shares, contrast);
  return effect && { effect, daysBefore: before.length, daysNow: now.length, odd };
}

/** Days in order of time, with their row each: now, either period, what is beside, weekdays. */
function modelOf(before: readonly DayShare[], now: readonly DayShare[], beside: readonly DayShare[]) {
  const days = [...before, ...now, ...beside].sort((a, b) => (a.day < b.day ? -1 : 1));
  const weekdays = weekdayColumns(days);
  const stretches = stretchColumns(beside);
  const isNow = new Set(now);
  const isBeside = new Set(beside);
  const rows = days.map((day) => [
    isNow.has(day) ? 1 : 0,
    isBeside.has(day) ? 0 : 1,
    ...stretches(isBeside.has(day) ? day : null),
    ...weekdays(day),
  ]);
  return { days, rows };
}
