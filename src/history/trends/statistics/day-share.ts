import type { Setting } from '../../hour-roll-up';
import { dayNumberOf, weekdayOf, weekOf, type Day } from '../../local-day';

/** What one day tells: the unit of every comparison, because minutes within a day hang together. */
export interface DayShare {
  readonly day: Day;
  /** 0 Monday … 6 Sunday. */
  readonly weekday: number;
  /** Share of judged time aligned, 0..1. */
  readonly share: number;
  readonly judgedMs: number;
  readonly setting: Setting;
}

/** A day counts from an hour of judged time; a period needs three such days. */
export const DAY_COUNTS_FROM_MS = 3_600_000;
export const DAYS_NEEDED = 3;

export function dayShare(day: Day, share: number, judgedMs: number, setting: Setting): DayShare {
  return { day, weekday: weekdayOf(dayNumberOf(day)), share, judgedMs, setting };
}

/** 1 for the day's weekday among those that occur; the first that occurs is what the others are measured from. */
export function weekdayColumns(days: readonly DayShare[]): (day: DayShare) => number[] {
  const [, ...others] = [...new Set(days.map(({ weekday }) => weekday))].sort();
  return ({ weekday }) => others.map((other) => (weekday === other ? 1 : 0));
}

/** 1 for the week in which the day lies, among those that occur; null lies in none. */
export function weekColumns(days: readonly DayShare[]): (day: DayShare | null) => number[] {
  return columnsBy(days, ({ day }) => dayNumberOf(weekOf(day)));
}

/** The same for stretches of four whole weeks, counted from one Monday for all. */
export function stretchColumns(days: readonly DayShare[]): (day: DayShare | null) => number[] {
  return columnsBy(days, ({ day }) => Math.floor(dayNumberOf(weekOf(day)) / STRETCH_DAYS));
}

const STRETCH_DAYS = 28;

function columnsBy(days: readonly DayShare[], numberOf: (day: DayShare) => number): (day: DayShare | null) => number[] {
  const numbers = [...new Set(days.map(numberOf))].sort((a, b) => a - b);
  return (day) => {
    const own = day && numberOf(day);
    return numbers.map((number) => (own === number ? 1 : 0));
  };
}
