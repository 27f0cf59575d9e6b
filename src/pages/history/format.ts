import type { Slot } from '../../history/trends/range';
import type { Day } from '../../history/local-day';
import { dayNumberOf } from '../../history/local-day';
import { m } from '../../paraglide/messages';
import { keptFormat, numberFormat } from '../../ui/kept-format';
import type { Share } from '../../history/roll-up';

/** "6 h 12 min"; a moment is not nothing, and from ten hours on minutes say nothing. */
export function durationText(ms: number): string {
  if (ms > 0 && ms < 30_000) return m.history_under_a_minute();
  if (ms >= 36_000_000) return m.history_unit_h({ h: Math.round(ms / 3_600_000) });
  const minutes = Math.round(ms / 60_000);
  const [h, min] = [Math.floor(minutes / 60), minutes % 60];
  if (h === 0) return m.history_unit_min({ min });
  return min === 0 ? m.history_unit_h({ h }) : m.history_unit_h_min({ h, min });
}

const dateFormat = keptFormat(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

const PERCENT: Intl.NumberFormatOptions = { style: 'percent', maximumFractionDigits: 0 };
const TENTHS: Intl.NumberFormatOptions = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

export function percentText(share: number): string {
  return numberFormat(PERCENT).format(share);
}

export function tenthsText(value: number): string {
  return numberFormat(TENTHS).format(value);
}

export function shareText(share: Share | null): string {
  if (!share) return m.history_not_measured();
  return m.history_share_said({
    share: percentText(share.share),
    low: percentText(share.low),
    high: percentText(share.high),
  });
}

/** Days are dates without a zone: formatted in UTC, where they were made. */
function dateText(day: Day, options: Intl.DateTimeFormatOptions): string {
  return dateFormat({ ...options, timeZone: 'UTC' }).format(dayNumberOf(day) * 86_400_000);
}

export function dayText(day: Day): string {
  return dateText(day, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
}

/** On an axis there is little room. */
export function slotLabel(slot: Slot): string {
  if (slot.grain === 'month') return dateText(slot.from, { month: 'short', year: '2-digit' });
  if (slot.grain === 'week') return dateText(slot.from, { day: 'numeric', month: 'short' });
  return dateText(slot.from, { weekday: 'short', day: 'numeric' });
}

export function slotText(slot: Slot): string {
  if (slot.grain === 'month') return dateText(slot.from, { month: 'long', year: 'numeric' });
  if (slot.from === slot.to) return dayText(slot.from);
  return spanText(slot);
}

/** "16–22 November 2026", as the language has it. */
export function spanText({ from, to }: { readonly from: Day; readonly to: Day }): string {
  const [start, end] = [from, to].map((day) => dayNumberOf(day) * 86_400_000) as [number, number];
  return dateFormat({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(start, end);
}

/** On an axis of single days. */
export function axisDay(day: Day): string {
  return dateText(day, { day: 'numeric', month: 'short' });
}

export function monthText(day: Day): string {
  return dateText(day, { month: 'long', year: 'numeric' });
}

/** 0 is Monday; 5 January 1970 was one. */
export function weekdayText(weekday: number, style: 'short' | 'long'): string {
  return dateFormat({ weekday: style, timeZone: 'UTC' }).format((4 + weekday) * 86_400_000);
}

/** Minutes after midnight on the clock. */
export function clockText(minutes: number): string {
  return dateFormat({ hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format((minutes % 1440) * 60_000);
}

/** "14:02–14:09". Both in ms since 1970 by the clock on the wall, as if it were UTC; on the night the clocks go back the
 * end may read earlier than the start. */
export function clockSpanText(fromWallMs: number, toWallMs: number): string {
  const format = dateFormat({ hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return toWallMs >= fromWallMs
    ? format.formatRange(fromWallMs, toWallMs)
    : `${format.format(fromWallMs)}–${format.format(toWallMs)}`;
}
