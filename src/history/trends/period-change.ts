import { livedDay, type HourRollUp } from '../hour-roll-up';
import { addDays, dayNumberOf, type Day } from '../local-day';
import { dayChange, shareChange, type Change } from './change';
import { countedDays, dayLevels } from './day-levels';
import type { Sides } from './findings';
import { isWithin, spanBefore, type RangeKind, type Span } from './range';
import { hoursWithin } from './slot-data';
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
/** Of everything, the last quarter against the one before; of less than two quarters, its halves. */
const QUARTER_DAYS = 91;

export function periodChange(input: {
  readonly hours: readonly HourRollUp[];
  readonly kind: RangeKind;
  readonly span: Span;
  readonly boundaryHour: number;
}): PeriodChange {
  const { kind, boundaryHour } = input;
  const { before, now: span } = comparedSides(kind, input.span);
  const patternFrom = patternStart(kind, span);
  const weekdays = { from: earlier(patternFrom, addDays(span.to, 1 - LONGEST_PATTERN_DAYS)), to: span.to };
  const window = { from: earlier(addDays(before.from, -CONTEXT_DAYS), weekdays.from), to: span.to };
  const hours = hoursWithin(input.hours, window, boundaryHour);
  const days = countedDays(dayLevels(hours, boundaryHour));
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

/** What a period is held against. */
export function comparedSides(kind: RangeKind, span: Span): Sides {
  const { from, to } = span;
  if (kind === 'today') return { before: { from: addDays(from, -PATTERN_DAYS), to: addDays(from, -1) }, now: span };
  if (kind !== 'all') return { before: spanBefore(kind, span), now: span };
  const half = Math.floor((dayNumberOf(to) - dayNumberOf(from) + 1) / 2);
  const days = Math.max(1, Math.min(QUARTER_DAYS, half));
  return {
    before: { from: addDays(to, 1 - 2 * days), to: addDays(to, -days) },
    now: { from: addDays(to, 1 - days), to },
  };
}

function patternStart(kind: RangeKind, { from, to }: Span): Day {
  const least = addDays(to, 1 - PATTERN_DAYS);
  if (kind === 'today' || kind === 'week' || kind === 'month') return earlier(from, least);
  return dayNumberOf(to) - dayNumberOf(from) > LONGEST_PATTERN_DAYS ? addDays(to, 1 - LONGEST_PATTERN_DAYS) : from;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
