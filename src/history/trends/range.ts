import { addDays, dayNumberOf, monthOf, weekOf, type Day } from '../local-day';

export const RANGES = ['today', 'week', 'month', 'year', 'all'] as const;
export type RangeKind = (typeof RANGES)[number];

/** Lived days, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** `grain`: what one point of a chart stands for. */
export interface Slot extends Span {
  readonly grain: 'day' | 'week' | 'month';
}

/** The period of that kind in which `day` lies; `all` runs from the first day with records. */
export function spanOf(kind: RangeKind, day: Day, firstDay: Day): Span {
  switch (kind) {
    case 'today':
      return { from: day, to: day };
    case 'week':
      return { from: weekOf(day), to: addDays(weekOf(day), 6) };
    case 'month':
      return { from: firstOfMonth(day), to: addDays(nextMonth(day), -1) };
    case 'year':
      return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
    case 'all':
      return { from: firstDay < day ? firstDay : day, to: day };
  }
}

/** The period before, as long as this one. */
export function spanBefore(kind: RangeKind, { from, to }: Span): Span {
  const before = addDays(from, -1);
  if (kind === 'all') return { from: addDays(from, dayNumberOf(from) - dayNumberOf(to) - 1), to: before };
  return spanOf(kind, before, before);
}

/** Every slot of the span, with or without records: what was not measured is drawn too. */
export function slotsOf(kind: RangeKind, span: Span): Slot[] {
  switch (kind) {
    case 'today':
    case 'week':
    case 'month':
      return slotsBy('day', span, (day) => day);
    case 'year':
      return slotsBy('week', span, (day) => addDays(weekOf(day), 6));
    case 'all':
      return dayNumberOf(span.to) - dayNumberOf(span.from) > WEEKS_UP_TO_DAYS
        ? slotsBy('month', span, (day) => addDays(nextMonth(day), -1))
        : slotsBy('week', span, (day) => addDays(weekOf(day), 6));
  }
}

/** A year and a half of weeks still fits on a screen. */
const WEEKS_UP_TO_DAYS = 540;

function slotsBy(grain: Slot['grain'], { from, to }: Span, lastOf: (day: Day) => Day): Slot[] {
  const slots: Slot[] = [];
  for (let day = from; day <= to; day = addDays(lastOf(day), 1)) {
    const last = lastOf(day);
    slots.push({ grain, from: day, to: last < to ? last : to });
  }
  return slots;
}

function firstOfMonth(day: Day): Day {
  return `${monthOf(day)}-01`;
}

function nextMonth(day: Day): Day {
  return firstOfMonth(addDays(firstOfMonth(day), 31));
}

export function isWithin(day: Day, { from, to }: Span): boolean {
  return day >= from && day <= to;
}
