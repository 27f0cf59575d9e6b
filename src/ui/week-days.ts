import { regionalLocale } from './regional-locale';

interface WeekInfo {
  /** 1 Monday … 7 Sunday. */
  readonly firstDay: number;
}

/** Weekdays in the order of the person's region, 0 Monday … 6 Sunday; from Monday where the browser can't tell. */
export function weekDays(): number[] {
  const locale = new Intl.Locale(regionalLocale()) as { getWeekInfo?: () => WeekInfo; readonly weekInfo?: WeekInfo };
  const first = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
  return Array.from({ length: 7 }, (_, i) => (first - 1 + i) % 7);
}
