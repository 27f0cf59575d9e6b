import { regionalLocale } from './regional-locale';

/** A day in the person's language and time zone. */
export function dayText(atMs: number): string {
  return new Intl.DateTimeFormat(regionalLocale(), { dateStyle: 'medium' }).format(atMs);
}

/** The time of day to the second, as the person's region writes it. */
export function clockTime(atMs: number): string {
  return new Intl.DateTimeFormat(regionalLocale(), { timeStyle: 'medium' }).format(atMs);
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
