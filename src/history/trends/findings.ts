import type { Reason } from '../../geometry/angle';
import { livedDay, type HourRollUp } from '../hour-roll-up';
import type { Day } from '../local-day';
import { judgedMs, unknownTotalMs } from '../minute-record';
import type { RollUp } from '../roll-up';
import type { Change } from './change';
import type { ExperimentVerdict } from './experiment';
import type { Span } from './range';
import { detectable, sureSize, SURE_PATTERN, verdictOf } from './statistics/claim';
import type { DayShare } from './statistics/day-share';
import { halfWidth } from './statistics/effect';
import { hoursEffect, type DayHours, type HoursEffect } from './statistics/hours-effect';
import { weekdayEffect, type WeekdayEffect } from './statistics/weekday-effect';

/** One thing the period says, with what it rests on. Shares and differences 0..1. */
export type Finding =
  | {
      readonly kind: 'trend';
      readonly change: Change;
      readonly isClear: boolean;
      /** The two periods, for whoever wants to compare them by more than that; null: a day is measured against many. */
      readonly sides: Sides | null;
    }
  | { readonly kind: 'experiment'; readonly isClear: true; readonly verdict: ExperimentVerdict }
  | {
      readonly kind: 'hours';
      readonly isClear: true;
      readonly hours: HoursEffect;
      readonly half: number;
      readonly span: Span;
    }
  | { readonly kind: 'noHours'; readonly isClear: false; readonly detectable: number | null; readonly span: Span }
  | {
      readonly kind: 'weekday';
      readonly isClear: true;
      readonly weekday: WeekdayEffect;
      readonly half: number;
      readonly span: Span;
    }
  | { readonly kind: 'noWeekday'; readonly isClear: false; readonly detectable: number | null; readonly span: Span }
  | {
      readonly kind: 'oddDay';
      readonly isClear: true;
      readonly day: Day;
      readonly share: number;
      readonly usual: number;
    }
  | { readonly kind: 'unmeasured'; readonly isClear: true; readonly share: number; readonly reason: Reason };

export interface Sides {
  readonly before: Span;
  readonly now: Span;
}

export interface FindingsInput {
  readonly change: Change;
  readonly sides: Sides | null;
  /** Of a single day only what is about that day is said. */
  readonly isDay: boolean;
  readonly total: RollUp;
  /** The last thing that was changed on purpose; null: nothing was. */
  readonly experiment: ExperimentVerdict | null;
  /** Where hours are looked for: longer than a week, and of one setting. */
  readonly pattern: Span;
  readonly patternHours: readonly HourRollUp[];
  /** Where weekdays are looked for: longer still. */
  readonly weekdays: { readonly span: Span; readonly days: readonly DayShare[] };
  readonly boundaryHour: number;
}

const SHOWN = 3;

export interface Findings {
  /** What is large and sure comes first; then what was looked for and not found, with what would have been seen. */
  readonly first: readonly Finding[];
  /** The hours and the weekday, whether they stand out or not. */
  readonly patterns: readonly Finding[];
}

export function findingsOf(input: FindingsInput): Findings {
  const { change, sides } = input;
  const patterns = [hoursFinding(input), weekdayFinding(input)];
  const own = [
    ranked({ kind: 'trend', change, sides, isClear: isChange(change) }, trendSize(change)),
    ...oddDayFinding(change),
    ...unmeasuredFinding(input.total),
  ];
  const found = input.isDay ? own : [...own, ...experimentFinding(input.experiment), ...patterns];
  const first = found
    .sort((a, b) => Number(b.finding.isClear) - Number(a.finding.isClear) || b.size - a.size)
    .slice(0, SHOWN)
    .map(({ finding }) => finding);
  return { first, patterns: patterns.map(({ finding }) => finding) };
}

interface Ranked {
  readonly finding: Finding;
  readonly size: number;
}

function ranked(finding: Finding, size: number): Ranked {
  return { finding, size };
}

function isChange(change: Change): boolean {
  return change.kind === 'up' || change.kind === 'down';
}

/** Where nothing is clear, the change is what most come for. */
function trendSize(change: Change): number {
  return 'effect' in change && isChange(change) ? sureSize(change.effect) : 1;
}

function oddDayFinding(change: Change): Ranked[] {
  if (!('oddDay' in change) || !change.oddDay) return [];
  const { day, share } = change.oddDay;
  const apart = Math.abs(share - change.now);
  const size = apart / Math.max(1, change.daysNow);
  return [ranked({ kind: 'oddDay', isClear: true, day, share, usual: change.now }, size)];
}

function experimentFinding(verdict: ExperimentVerdict | null): Ranked[] {
  if (!verdict || !isChange(verdict.change) || !('effect' in verdict.change)) return [];
  return [ranked({ kind: 'experiment', isClear: true, verdict }, sureSize(verdict.change.effect))];
}

function hoursFinding({ patternHours, pattern, boundaryHour }: FindingsInput): Ranked {
  const found = hoursEffect(daysByHour(patternHours, boundaryHour));
  if (found && verdictOf(found.effect, SURE_PATTERN) === 'down') {
    const half = halfWidth(found.effect);
    return ranked({ kind: 'hours', isClear: true, hours: found, half, span: pattern }, sureSize(found.effect));
  }
  const seen = found && detectable(found.effect, SURE_PATTERN, HOURS_TRIED);
  return ranked({ kind: 'noHours', isClear: false, detectable: seen, span: pattern }, 0.5);
}

/** Stretches that are tried on a working day; each pays. */
const HOURS_TRIED = 20;
const WEEKDAYS_TRIED = 5;

/** The clock's hours of each lived day; hours after midnight count to no pattern of the day. */
function daysByHour(hours: readonly HourRollUp[], boundaryHour: number): DayHours[] {
  const days = new Map<Day, { judgedMs: number[]; alignedMs: number[] }>();
  for (const hour of hours) {
    const day = livedDay(hour, boundaryHour);
    if (day !== hour.day) continue;
    const sums = days.get(day) ?? { judgedMs: new Array<number>(24).fill(0), alignedMs: new Array<number>(24).fill(0) };
    days.set(day, sums);
    sums.judgedMs[hour.hour]! += judgedMs(hour.rollUp);
    sums.alignedMs[hour.hour]! += hour.rollUp.alignedMs;
  }
  return [...days.values()];
}

function weekdayFinding({ weekdays: { span, days } }: FindingsInput): Ranked {
  const found = weekdayEffect(days);
  const verdict = found && verdictOf(found.effect, SURE_PATTERN);
  if (found && (verdict === 'up' || verdict === 'down')) {
    const half = halfWidth(found.effect);
    return ranked({ kind: 'weekday', isClear: true, weekday: found, half, span }, sureSize(found.effect));
  }
  const seen = found && detectable(found.effect, SURE_PATTERN, WEEKDAYS_TRIED);
  return ranked({ kind: 'noWeekday', isClear: false, detectable: seen, span }, 0.25);
}

/** From here on what could not be judged is the news. */
const UNKNOWN_COUNTS_FROM = 0.35;

function unmeasuredFinding(total: RollUp): Ranked[] {
  const there = total.coveredMs - total.awayMs;
  const unknown = unknownTotalMs(total);
  const [most] = (Object.entries(total.unknownMs) as [Reason, number][]).sort((a, b) => b[1] - a[1]);
  if (!most || there <= 0 || unknown / there < UNKNOWN_COUNTS_FROM) return [];
  const share = unknown / there;
  return [ranked({ kind: 'unmeasured', isClear: true, share, reason: most[0] }, share - UNKNOWN_COUNTS_FROM)];
}
