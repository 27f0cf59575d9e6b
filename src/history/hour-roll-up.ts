import { addDays, localMoment, weekdayOf, dayNumberOf, type Day } from './local-day';
import type { MinuteRecord, RecordId, SessionRecord } from './minute-record';
import { stillMinutes } from './still-minutes';
import { EMPTY_ROLL_UP, rollUpOf, sumRollUps, type RollUp } from './roll-up';

/**
 * An hour on the clock, of one calendar day, in one setting: the grain of every chart. Where the person's day begins is
 * decided when hours are looked at, so that changing it costs nothing and loses nothing.
 */
export interface HourRollUp {
  readonly day: Day;
  /** 0..23, wall clock. */
  readonly hour: number;
  /** Baseline, set-up, engine and calibration: lines are joined only within one. */
  readonly setting: Setting;
  readonly rollUp: RollUp;
}

/** `baseline|set-up|engine-model`, and `|calibration` where there is one; numbers in different settings are not comparable. */
export type Setting = string;

type SetUp = Pick<SessionRecord, 'baselineId' | 'setupId' | 'engine' | 'model' | 'calibration'>;

export function settingOf({ baselineId, setupId, engine, model, calibration }: SetUp): Setting {
  const parts = [baselineId ?? '', setupId ?? '', `${engine}-${model}`];
  return (calibration ? [...parts, calibration] : parts).join('|');
}

export const UNKNOWN_SETTING: Setting = '||';

/** The hours of some minutes, in order; the same whatever order the minutes came in. */
export function rollUpHours(
  minutes: readonly MinuteRecord[],
  sessions: ReadonlyMap<RecordId, SessionRecord>,
): HourRollUp[] {
  const groups = new Map<string, { readonly key: Omit<HourRollUp, 'rollUp'>; readonly parts: RollUp[] }>();
  const ordered = [...minutes].sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
  const still = stillMinutes(ordered);
  for (const [i, minute] of ordered.entries()) {
    const { day, hour } = localMoment(minute.startedAt, minute.offsetMin, 0);
    const session = sessions.get(minute.sessionId);
    const setting = session ? settingOf(session) : UNKNOWN_SETTING;
    const name = `${day} ${String(hour).padStart(2, '0')} ${setting}`;
    const group = groups.get(name) ?? { key: { day, hour, setting }, parts: [] };
    group.parts.push(rollUpOf(minute, still[i]));
    groups.set(name, group);
  }
  const hours = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { key, parts }]) => ({ ...key, rollUp: sumRollUps(parts) }));
  return gatherAngles(hours);
}

/** No day begins later than this; see `gatherAngles`. */
export const LATEST_BOUNDARY = 6;

/**
 * Angles make up most of a roll-up, and no chart asks for them by the hour: those of a day's hours from six on are kept
 * in the first such hour of their setting. Years are read and added in a fifth of the time, and any day boundary up to
 * six still finds them on the right day.
 */
function gatherAngles(hours: readonly HourRollUp[]): HourRollUp[] {
  const gathered = new Map<string, HourRollUp[]>();
  for (const hour of hours) {
    if (hour.hour < LATEST_BOUNDARY) continue;
    const name = `${hour.day} ${hour.setting}`;
    gathered.set(name, [...(gathered.get(name) ?? []), hour]);
  }
  const angles = new Map([...gathered.values()].map((group) => [group[0], sumRollUps(group.map(onlyAngles)).angles]));
  return hours.map((hour) => {
    if (hour.hour < LATEST_BOUNDARY) return hour;
    return { ...hour, rollUp: { ...hour.rollUp, angles: angles.get(hour) ?? {} } };
  });
}

function onlyAngles({ rollUp: { angles } }: HourRollUp): RollUp {
  return { ...EMPTY_ROLL_UP, angles };
}

/** The day the person lived: before the boundary it is still the day before. */
export function livedDay({ day, hour }: Pick<HourRollUp, 'day' | 'hour'>, boundaryHour: number): Day {
  return hour < boundaryHour ? addDays(day, -1) : day;
}

export function livedWeekday(hour: Pick<HourRollUp, 'day' | 'hour'>, boundaryHour: number): number {
  return weekdayOf(dayNumberOf(livedDay(hour, boundaryHour)));
}
