/**
 * Calendar arithmetic without a clock or a zone database: a minute carries its own offset, so a day is what the person
 * lived, whatever they did to clocks and zones later.
 */
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** `2026-11-23`. Sorts as time. */
export type Day = string;

export interface LocalMoment {
  readonly day: Day;
  /** 0..23, wall clock. */
  readonly hour: number;
  /** 0 Monday … 6 Sunday, of `day`. */
  readonly weekday: number;
}

/** `boundaryHour`: a day runs from this hour to the same hour of the next, 0..12; a night owl's 1 o'clock is still today. */
export function localMoment(epochMs: number, offsetMin: number, boundaryHour: number): LocalMoment {
  const wall = epochMs + offsetMin * MINUTE_MS;
  const hour = Math.floor((((wall % DAY_MS) + DAY_MS) % DAY_MS) / 3_600_000);
  const shifted = wall - boundaryHour * 3_600_000;
  const dayNumber = Math.floor(shifted / DAY_MS);
  return { day: dayOf(dayNumber), hour, weekday: weekdayOf(dayNumber) };
}

/** Ten years ask for the same few thousand days a hundred thousand times. */
const numbers = new Map<Day, number>();
const names = new Map<number, Day>();

/** Days since 1970-01-01. */
export function dayNumberOf(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
  if (numbers.size < MOST_KEPT) numbers.set(day, number);
  return number;
}

export function dayOf(dayNumber: number): Day {
  const known = names.get(dayNumber);
  if (known !== undefined) return known;
  const name = new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
  if (names.size < MOST_KEPT) names.set(dayNumber, name);
  return name;
}

/** A century of days. */
const MOST_KEPT = 40_000;

export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}

/** The Monday of the day's week. */
export function weekOf(day: Day): Day {
  const number = dayNumberOf(day);
  return dayOf(number - weekdayOf(number));
}

export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumberOf(day) + days);
}
