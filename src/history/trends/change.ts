import { ANGLES } from '../../geometry/angle-catalogue';
import type { AngleId } from '../../geometry/angle';
import type { Setting } from '../hour-roll-up';
import { quartilesOf } from '../histogram';
import type { Day } from '../local-day';
import type { SlotData } from './slot-data';
import { detectable, SURE_CHANGE, verdictOf, type Verdict } from './statistics/claim';
import { compareDays, compareOneDay, type DaysCompared } from './statistics/compare-days';
import { DAYS_NEEDED, type DayShare } from './statistics/day-share';
import { isWeekend, weekendEffect } from './statistics/weekend-effect';
import { effectOf, halfWidth, type Effect } from './statistics/effect';

/** What may be said of two periods. `notComparable`: the baseline or the camera changed between them. */
export type Change =
  { readonly kind: 'tooLittle' } | { readonly kind: 'notComparable' } | ({ readonly kind: Verdict } & Compared);

/** Shares 0..1, or an angle's unit. */
export interface Compared {
  readonly before: number;
  readonly now: number;
  /** Now less before, like weekdays compared with like: not quite the difference of the two numbers. */
  readonly difference: number;
  /** Half of the 95 % interval around it. */
  readonly half: number;
  readonly daysBefore: number;
  readonly daysNow: number;
  /** A change of this much or more would have shown, four times in five. */
  readonly detectable: number;
  /** Left out of the comparison, because it stands apart from all others. */
  readonly oddDay: { readonly day: Day; readonly share: number } | null;
  readonly effect: Effect;
}

/** Share aligned, by days, in the setting of the last day of `now`. `context`: other days, see `compareDays`. */
export function shareChange(
  before: readonly DayShare[],
  now: readonly DayShare[],
  context: readonly DayShare[] = [],
): Change {
  const setting = now.at(-1)?.setting ?? null;
  const own = (days: readonly DayShare[]) => days.filter((day) => day.setting === setting);
  const [was, is] = [own(before), own(now)];
  if (is.length < DAYS_NEEDED) return { kind: now.length < DAYS_NEEDED ? 'tooLittle' : 'notComparable' };
  if (was.length < DAYS_NEEDED) return { kind: before.length < DAYS_NEEDED ? 'tooLittle' : 'notComparable' };
  return changeOf(compareDays(was, is, own(context)), was, is);
}

/** One day against those before it. */
export function dayChange(before: readonly DayShare[], day: DayShare | undefined): Change {
  if (!day) return { kind: 'tooLittle' };
  const own = before.filter(({ setting }) => setting === day.setting);
  if (own.length < DAYS_NEEDED) return { kind: before.length < DAYS_NEEDED ? 'tooLittle' : 'notComparable' };
  return changeOf(compareOneDay(own, day), own, [day]);
}

/** The weekends among some days of one setting (`now`) against its weekdays (`before`). */
export function weekendChange(days: readonly DayShare[]): Change {
  const [weekdays, weekends] = [days.filter((day) => !isWeekend(day)), days.filter(isWeekend)];
  const effect = weekendEffect(days);
  const counts = { daysBefore: weekdays.length, daysNow: weekends.length };
  return changeOf(effect && { effect, ...counts, odd: null }, weekdays, weekends);
}

function changeOf(compared: DaysCompared | null, before: readonly DayShare[], now: readonly DayShare[]): Change {
  if (!compared) return { kind: 'tooLittle' };
  const { effect, daysBefore, daysNow, odd } = compared;
  return {
    kind: verdictOf(effect, SURE_CHANGE),
    before: shareOfDays(before),
    now: shareOfDays(now),
    difference: effect.estimate,
    half: halfWidth(effect),
    daysBefore,
    daysNow,
    detectable: detectable(effect, SURE_CHANGE),
    oddDay: odd && { day: odd.day, share: odd.share },
    effect,
  };
}

/** Of judged time, as everywhere: long days count more. */
export function shareOfDays(days: readonly DayShare[]): number {
  const total = days.reduce((sum, { judgedMs }) => sum + judgedMs, 0);
  return days.reduce((sum, { share, judgedMs }) => sum + share * judgedMs, 0) / total;
}

/** Medians of an angle, place by place: the difference must be sure, and beyond the angle's own minimal detectable change. */
export function angleChange(id: AngleId, before: readonly SlotData[], now: readonly SlotData[]): Change {
  // Before ten years lies nothing: their sums are not needed.
  if (before.filter((slot) => slot.setting !== null).length < DAYS_NEEDED) return { kind: 'tooLittle' };
  const setting = now.findLast((slot) => slot.setting !== null)?.setting ?? null;
  const [was, is] = [medians(id, before, setting), medians(id, now, setting)];
  if (is.length < DAYS_NEEDED) return { kind: 'tooLittle' };
  if (was.length < DAYS_NEEDED) return { kind: 'notComparable' };
  const rows = [...was.map(() => [0, 1]), ...is.map(() => [1, 1])];
  const effect = effectOf(rows, [...was, ...is], [1, 0]);
  if (!effect) return { kind: 'tooLittle' };
  const mdc = ANGLES[id].minimalDetectableChange;
  return {
    kind: verdictOf(effect, SURE_CHANGE, { least: mdc, held: mdc }),
    before: mean(was),
    now: mean(is),
    difference: effect.estimate,
    half: halfWidth(effect),
    daysBefore: was.length,
    daysNow: is.length,
    detectable: mdc,
    oddDay: null,
    effect,
  };
}

/** A dozen angles are looked at together: one that would be clear alone is not, among so many. */
export function payForAll(changes: readonly Change[]): Change[] {
  const asked = changes.filter((change) => 'effect' in change).length;
  return changes.map((change) =>
    (change.kind === 'up' || change.kind === 'down') && change.effect.p * asked > ANY_OF_THEM
      ? { ...change, kind: 'unclear' }
      : change,
  );
}

/** By chance, on five pages in a hundred. */
const ANY_OF_THEM = 0.05;
const MINUTES_NEEDED = 30;

function medians(id: AngleId, slots: readonly SlotData[], setting: Setting | null): number[] {
  return slots.flatMap((slot) => {
    const quartiles = slot.setting === setting ? quartilesOf(id, slot.main.angles[id] ?? {}) : null;
    return quartiles && quartiles.minutes >= MINUTES_NEEDED ? [quartiles.median] : [];
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
