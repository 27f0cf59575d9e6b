import { livedDay, type HourRollUp } from '../hour-roll-up';
import type { Day } from '../local-day';
import { isWithin, spanOf, type RangeKind } from './range';

/** Where the history opens: today, if its period has anything recorded, else the last day before that has. */
export function newestDay(hours: readonly HourRollUp[], kind: RangeKind, today: Day, boundaryHour: number): Day {
  const last = hours.findLast((hour) => hour.day <= today && hour.rollUp.minutes > 0);
  if (!last) return today;
  const day = livedDay(last, boundaryHour);
  return isWithin(day, spanOf(kind, today, day)) ? today : day;
}
