import { livedDay, type HourRollUp, type Setting } from '../hour-roll-up';
import type { Day } from '../local-day';
import { judgedMs } from '../minute-record';
import type { RollUp } from '../roll-up';
import { DAY_COUNTS_FROM_MS, dayShare, type DayShare } from './statistics/day-share';

interface Sums {
  judgedMs: number;
  partMs: number;
}

/**
 * Each lived day in the setting most of it was judged in, in order of time; days with nothing judged are left out. One pass
 * with two sums a day: of ten years this is asked again and again. `partMs`: what of the judged time is compared.
 */
export function dayLevels(
  hours: readonly HourRollUp[],
  boundaryHour: number,
  partMs: (rollUp: RollUp) => number = ({ alignedMs }) => alignedMs,
): DayShare[] {
  const days = new Map<Day, Map<Setting, Sums>>();
  for (const hour of hours) {
    const day = livedDay(hour, boundaryHour);
    let settings = days.get(day);
    if (!settings) days.set(day, (settings = new Map()));
    let sums = settings.get(hour.setting);
    if (!sums) settings.set(hour.setting, (sums = { judgedMs: 0, partMs: 0 }));
    sums.judgedMs += judgedMs(hour.rollUp);
    sums.partMs += partMs(hour.rollUp);
  }
  return [...days].flatMap(([day, settings]) => levelOf(day, settings));
}

/** Those with an hour or more. */
export function countedDays(days: readonly DayShare[]): DayShare[] {
  return days.filter((day) => day.judgedMs >= DAY_COUNTS_FROM_MS);
}

function levelOf(day: Day, settings: ReadonlyMap<Setting, Sums>): DayShare[] {
  let most: readonly [Setting, Sums] | null = null;
  for (const each of settings) if (!most || each[1].judgedMs > most[1].judgedMs) most = each;
  if (!most || most[1].judgedMs === 0) return [];
  const [setting, sums] = most;
  return [dayShare(day, sums.partMs / sums.judgedMs, sums.judgedMs, setting)];
}
