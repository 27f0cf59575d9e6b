import { livedDay, onlyTimes, type HourRollUp } from '../hour-roll-up';
import { addDays, dayNumberOf, type Day } from '../local-day';
import { dayChange, dayShares, shareChange, type Change } from './change';
import type { Sides } from './findings';
import { isWithin, slotsOf, spanBefore, type RangeKind, type Span } from './range';
import { hoursWithin, slotData } from './slot-data';
import type { DayShare } from './statistics/day-share';

/** What a period is compared with, and where its patterns are looked for. */
export interface PeriodChange {
  readonly change: Change;
  readonly sides: Sides | null;
  readonly pattern: Span;
  readonly patternHours: readonly HourRollUp[];
  /** Where weekdays are looked for: longer, since each comes but once a week. */
  readonly weekdays: { readonly span: Span; readonly days: readonly DayShare[] };
}

/** Twelve of each weekday, and what a day is measured against. */
const PATTERN_DAYS = 84;
/** Half a year of weekdays tells as much as ten years, and is of the person as they are now: 26 of each. */
const LONGEST_PATTERN_DAYS = 182;
/** Days before both periods that tell how much days differ anyway. */
const CONTEXT_DAYS = 84;
/** Of everything, the last quarter against the one before. */
const QUARTER_DAYS = 91;

export function periodChange(input: {
  readonly hours: readonly HourRollUp[];
  readonly kind: RangeKind;
  readonly span: Span;
  readonly boundaryHour: number;
}): PeriodChange {
  const { kind, boundaryHour } = input;
  const span = compared(kind, input.span);
  const before = beforeOf(kind, span);
  const patternFrom = patternStart(kind, span);
  const weekdays = { from: earlier(patternFrom, addDays(span.to, 1 - LONGEST_PATTERN_DAYS)), to: span.to };
  const window = { from: earlier(addDays(before.from, -CONTEXT_DAYS), weekdays.from), to: span.to };
  const hours = onlyTimes(hoursWithin(input.hours, window, boundaryHour));
  const days = dayShares(slotData(hours, slotsOf('month', clipped(window, hours)), boundaryHour));
  const within = (place: Span) => days.filter(({ day }) => isWithin(day, place));
  const [was, is] = [within(before), within(span)];
  const isDay = kind === 'today';
  const pattern = { from: patternFrom, to: span.to };
  const setting = days.at(-1)?.setting;
  return {
    change: isDay ? dayChange(was, is[0]) : shareChange(was, is, days),
    sides: isDay ? null : { before, now: span },
    pattern,
    weekdays: { span: weekdays, days: within(weekdays).filter((day) => day.setting === setting) },
    patternHours: hours.filter((hour) => hour.setting === setting && isWithin(livedDay(hour, boundaryHour), pattern)),
  };
}

function compared(kind: RangeKind, span: Span): Span {
  return kind === 'all' ? { from: addDays(span.to, 1 - QUARTER_DAYS), to: span.to } : span;
}

function beforeOf(kind: RangeKind, span: Span): Span {
  if (kind === 'today') return { from: addDays(span.from, -PATTERN_DAYS), to: addDays(span.from, -1) };
  return spanBefore(kind, span);
}

function patternStart(kind: RangeKind, { from, to }: Span): Day {
  const least = addDays(to, 1 - PATTERN_DAYS);
  if (kind === 'today' || kind === 'week' || kind === 'month') return earlier(from, least);
  return dayNumberOf(to) - dayNumberOf(from) > LONGEST_PATTERN_DAYS ? addDays(to, 1 - LONGEST_PATTERN_DAYS) : from;
}

/** Years that nobody recorded need no slots. */
function clipped({ from, to }: Span, hours: readonly HourRollUp[]): Span {
  const first = hours[0] ? addDays(hours[0].day, -1) : to;
  return { from: first > from ? first : from, to };
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
