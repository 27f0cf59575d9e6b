/** What the coach may know of the calendar. It comes in as an argument; the monotonic clock measures durations. */
export interface WallTime {
  /** The person's day, e.g. `2026-11-23`; it changes at their own day boundary. */
  readonly day: string;
  /** 0..1439, local. */
  readonly minuteOfDay: number;
  /** Whole weeks since the person began, from 0. */
  readonly week: number;
}

/** True inside [from, to); a range whose start is later than its end crosses midnight. */
export function isWithin(range: { fromMinute: number; toMinute: number }, minuteOfDay: number): boolean {
  const { fromMinute, toMinute } = range;
  if (fromMinute <= toMinute) return minuteOfDay >= fromMinute && minuteOfDay < toMinute;
  return minuteOfDay >= fromMinute || minuteOfDay < toMinute;
}
