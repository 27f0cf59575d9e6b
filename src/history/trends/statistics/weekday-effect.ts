import { weekColumns, type DayShare } from './day-share';
import { effectOf, type Effect } from './effect';

export interface WeekdayEffect {
  /** 0 Monday … 6 Sunday. */
  readonly weekday: number;
  /** Against the other days of the same weeks; `p` is paid for once for each weekday. */
  readonly effect: Effect;
  readonly days: number;
  readonly others: number;
}

/** A weekday is spoken of from three of them on. */
const LEAST_DAYS = 3;

/** The weekday that differs most surely from the rest of its weeks; null: too few weeks to ask. */
export function weekdayEffect(days: readonly DayShare[]): WeekdayEffect | null {
  const counted = [0, 1, 2, 3, 4, 5, 6].filter(
    (weekday) => days.filter((day) => day.weekday === weekday).length >= LEAST_DAYS,
  );
  if (counted.length < 2) return null;
  const effects = counted.flatMap((weekday) => {
    const effect = against(days, weekday);
    return effect ? [{ weekday, effect }] : [];
  });
  const [most] = effects.sort((a, b) => a.effect.p - b.effect.p);
  if (!most) return null;
  const own = days.filter(({ weekday }) => weekday === most.weekday).length;
  const effect = { ...most.effect, p: Math.min(1, most.effect.p * effects.length) };
  return { weekday: most.weekday, effect, days: own, others: days.length - own };
}

/** Within weeks, so that a month that grew better is not laid on its last Fridays. */
function against(days: readonly DayShare[], weekday: number): Effect | null {
  const weeks = weekColumns(days);
  const rows = days.map((day) => [day.weekday === weekday ? 1 : 0, ...weeks(day)]);
  const contrast = rows[0]!.map((_, i) => (i === 0 ? 1 : 0));
  return effectOf(
    rows,
    days.map(({ share }) => share),
    contrast,
  );
}
