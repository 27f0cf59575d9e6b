import { weekColumns, weekdayColumns, type DayShare } from './day-share';
import { effectsOf, type Effect } from './effect';
import { oddDay } from './odd-day';

export interface WeekdayEffect {
  /** 0 Monday … 6 Sunday. */
  readonly weekday: number;
  /** Against the other weekdays of the same weeks; `p` is paid for once for each weekday. */
  readonly effect: Effect;
  readonly days: number;
  readonly others: number;
  /** A day that stands so far apart that it would hide the weekdays: left out, and named. */
  readonly odd: DayShare | null;
}

/** A weekday is spoken of from three of them on. */
const LEAST_DAYS = 3;

/**
 * The weekday that differs most surely from the rest of its weeks; null: too few weeks to ask. Within weeks, so that a month
 * that grew better is not laid on its last Fridays; each weekday has a level, so that a bad Monday is no scatter to a Friday.
 */
export function weekdayEffect(days: readonly DayShare[]): WeekdayEffect | null {
  const odd = oddDay({ days, rows: rowsOf(days) });
  const found = effectAmong(odd ? days.filter((day) => day !== odd) : days);
  return found && { ...found, odd };
}

function effectAmong(days: readonly DayShare[]): Omit<WeekdayEffect, 'odd'> | null {
  const weekdays = [...new Set(days.map(({ weekday }) => weekday))].sort();
  const counted = weekdays.filter((weekday) => countOf(days, weekday) >= LEAST_DAYS);
  if (counted.length < 2) return null;
  const rows = rowsOf(days);
  const ofWeeks = new Array<number>(rows[0]!.length - weekdays.length + 1).fill(0);
  const contrasts = counted.map((weekday) => [...against(weekday, counted, weekdays.slice(1)), ...ofWeeks]);
  const shares = days.map(({ share }) => share);
  const effects = effectsOf(rows, shares, contrasts).map((effect, at) => ({ effect, weekday: counted[at]! }));
  const [most] = effects.sort((a, b) => a.effect.p - b.effect.p);
  if (!most) return null;
  const own = countOf(days, most.weekday);
  const effect = { ...most.effect, p: Math.min(1, most.effect.p * effects.length) };
  const all = counted.reduce((sum, weekday) => sum + countOf(days, weekday), 0);
  return { weekday: most.weekday, effect, days: own, others: all - own };
}

/** Weekdays but the first, then weeks. */
function rowsOf(days: readonly DayShare[]): number[][] {
  const [columns, weeks] = [weekdayColumns(days), weekColumns(days)];
  return days.map((day) => [...columns(day), ...weeks(day)]);
}

function countOf(days: readonly DayShare[], weekday: number): number {
  return days.filter((day) => day.weekday === weekday).length;
}

/** One weekday less the mean of the others that are counted, for the columns of all weekdays but the first. */
function against(weekday: number, counted: readonly number[], columns: readonly number[]): number[] {
  const ofOthers = -1 / (counted.length - 1);
  return columns.map((column) => {
    if (column === weekday) return 1;
    return counted.includes(column) ? ofOthers : 0;
  });
}
