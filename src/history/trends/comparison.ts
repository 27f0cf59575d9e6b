import { CAUSES, type Cause } from '../../geometry/cause';
import { livedDay, type HourRollUp, type Setting } from '../hour-roll-up';
import { addDays, dayNumberOf, weekdayOf, type Day } from '../local-day';
import { judgedMs } from '../minute-record';
import { sumTimes, type RollUp } from '../roll-up';
import { payForAll, shareChange, weekendChange, type Change } from './change';
import { countedDays, dayLevels } from './day-levels';
import { isWithin, type Span } from './range';
import { hoursWithin } from './slot-data';
import { DAY_COUNTS_FROM_MS, type DayShare } from './statistics/day-share';

/** Two sides beside each other, never across cameras, baselines or engines: one answer for each set-up that was used. */
export interface Comparison {
  readonly settings: readonly SettingCompared[];
  /** Time off by cause, as a share of the judged time of each side, the larger first. */
  readonly causes: readonly CauseCompared[];
  /** Measured, but for less than an hour in any set-up: they stand on neither side. */
  readonly leftOut: readonly Day[];
}

export interface Asked {
  /** Time in which this stood out, instead of time close to the baseline. */
  readonly cause?: Cause | undefined;
  /** Of this place alone. */
  readonly place?: string | undefined;
}

/** The set-up by the name the person knows: that of its camera. */
export function placeOf(setting: Setting): string {
  return setting.split('|')[1] ?? '';
}

export interface SettingCompared {
  readonly setting: Setting;
  /** The first day with anything judged in it. */
  readonly since: Day;
  readonly change: Change;
}

export interface CauseCompared {
  readonly cause: Cause;
  /** 0..1; null: nothing was judged on that side. */
  readonly before: number | null;
  readonly now: number | null;
}

/** Days around both periods that tell how much days differ anyway. */
const CONTEXT_DAYS = 84;

/** Do two spans share a day? Then there is nothing to compare: a day would stand on both sides. */
export function overlap(one: Span, other: Span): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** Any two periods, which must not overlap. */
export function comparePeriods(
  hours: readonly HourRollUp[],
  { before, now }: { readonly before: Span; readonly now: Span },
  { boundaryHour, ...asked }: Asked & { readonly boundaryHour: number },
): Comparison {
  const [first, last] = before.from < now.from ? [before, now] : [now, before];
  const around = { from: addDays(first.from, -CONTEXT_DAYS), to: last.to };
  const bySetting = daysBySetting(hours, around, { boundaryHour, ...asked });
  const own = (span: Span) => ofPlace(hoursWithin(hours, span, boundaryHour), asked);
  const within = (days: readonly DayShare[], span: Span) => days.filter(({ day }) => isWithin(day, span));
  const used = bySetting.filter(({ days }) => within(days, before).length + within(days, now).length > 0);
  return {
    settings: paid(
      used.map(({ days, ...which }) => ({
        ...which,
        change: shareChange(within(days, before), within(days, now), days),
      })),
    ),
    causes: causesOf(own(before), own(now)),
    leftOut: shortDays([...own(first), ...own(last)], boundaryHour),
  };
}

/** The weekends of a period (`now`) against its weekdays (`before`). */
export function compareWeekends(
  hours: readonly HourRollUp[],
  span: Span,
  { boundaryHour, ...asked }: Asked & { readonly boundaryHour: number },
): Comparison {
  const own = ofPlace(hoursWithin(hours, span, boundaryHour), asked);
  const isFree = (hour: HourRollUp) => weekdayOf(dayNumberOf(livedDay(hour, boundaryHour))) >= SATURDAY;
  return {
    settings: paid(
      daysBySetting(hours, span, { boundaryHour, ...asked }).map(({ days, ...which }) => ({
        ...which,
        change: weekendChange(days),
      })),
    ),
    causes: causesOf(
      own.filter((hour) => !isFree(hour)),
      own.filter(isFree),
    ),
    leftOut: shortDays(own, boundaryHour),
  };
}

/** Where anything was judged in some spans, in order of name. */
export function placesWithin(hours: readonly HourRollUp[], spans: readonly Span[], boundaryHour: number): string[] {
  const within = spans.flatMap((span) => hoursWithin(hours, span, boundaryHour));
  const judged = within.filter(({ rollUp }) => judgedMs(rollUp) > 0);
  return [...new Set(judged.map(({ setting }) => placeOf(setting)))].sort();
}

function ofPlace(hours: readonly HourRollUp[], { place }: Asked): HourRollUp[] {
  return hours.filter(({ setting }) => place === undefined || placeOf(setting) === place);
}

function shortDays(hours: readonly HourRollUp[], boundaryHour: number): Day[] {
  const judged = new Map<Day, Map<Setting, number>>();
  for (const hour of hours) {
    const day = livedDay(hour, boundaryHour);
    const settings = judged.get(day) ?? new Map<Setting, number>();
    judged.set(day, settings.set(hour.setting, (settings.get(hour.setting) ?? 0) + judgedMs(hour.rollUp)));
  }
  return [...judged].flatMap(([day, settings]) => {
    const most = Math.max(...settings.values());
    return most > 0 && most < DAY_COUNTS_FROM_MS ? [day] : [];
  });
}

const SATURDAY = 5;

interface SettingDays {
  readonly setting: Setting;
  readonly since: Day;
  readonly days: readonly DayShare[];
}

/** A day with two cameras is a day of each. The set-up used longest comes first. */
function daysBySetting(
  hours: readonly HourRollUp[],
  span: Span,
  { boundaryHour, ...asked }: Asked & { readonly boundaryHour: number },
): SettingDays[] {
  const within = ofPlace(hoursWithin(hours, span, boundaryHour), asked);
  const { cause } = asked;
  const partMs = cause && (({ offMs }: RollUp) => offMs[cause] ?? 0);
  const found = [...new Set(within.map(({ setting }) => setting))].flatMap((setting) => {
    const own = within.filter((hour) => hour.setting === setting);
    const days = countedDays(dayLevels(own, boundaryHour, partMs));
    const since = firstDayOf(hours, setting, boundaryHour);
    return days.length === 0 || since === null ? [] : [{ setting, since, days }];
  });
  return found.sort((a, b) => b.days.length - a.days.length);
}

function firstDayOf(hours: readonly HourRollUp[], setting: Setting, boundaryHour: number): Day | null {
  const first = hours.find((hour) => hour.setting === setting && judgedMs(hour.rollUp) > 0);
  return first ? livedDay(first, boundaryHour) : null;
}

/** Several set-ups are asked about at once. */
function paid(settings: readonly SettingCompared[]): SettingCompared[] {
  const changes = payForAll(settings.map(({ change }) => change));
  return settings.map((each, i) => ({ ...each, change: changes[i]! }));
}

function causesOf(before: readonly HourRollUp[], now: readonly HourRollUp[]): CauseCompared[] {
  const [was, is] = [before, now].map((hours) => sumTimes(hours.map(({ rollUp }) => rollUp)));
  if (!was || !is) return [];
  return CAUSES.map((cause) => ({
    cause,
    before: causeShare(was, cause) ?? null,
    now: causeShare(is, cause) ?? null,
  }))
    .filter((each) => (each.before ?? 0) + (each.now ?? 0) > 0)
    .sort((a, b) => Math.max(b.before ?? 0, b.now ?? 0) - Math.max(a.before ?? 0, a.now ?? 0));
}

/** Of judged time, 0..1; undefined: nothing was judged. */
function causeShare(sum: RollUp, cause: Cause): number | undefined {
  return judgedMs(sum) > 0 ? (sum.offMs[cause] ?? 0) / judgedMs(sum) : undefined;
}
