import { keptFormat } from './kept-format';

/** A day in the person's language and time zone. */
export function dayText(atMs: number): string {
  return dayFormat(here()).format(atMs);
}

/** The time of day to the second, as the person's region writes it. */
export function clockTime(atMs: number): string {
  return timeFormat(here()).format(atMs);
}

/** A formatter stays in the time zone it was made in: who travels with the page open gets another. */
interface Here {
  readonly offsetMin: number;
}

const dayFormat = keptFormat((locale, _: Here) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }));
const timeFormat = keptFormat((locale, _: Here) => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }));

function here(): Here {
  return { offsetMin: new Date().getTimezoneOffset() };
}

/** The calendar day where the person is, 2026-11-23. */
export function calendarDay(atMs: number): string {
  const date = new Date(atMs);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Where the person is. */
export function isToday(atMs: number): boolean {
  return calendarDay(atMs) === calendarDay(Date.now());
}
