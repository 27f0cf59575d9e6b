import { ANGLES } from '../../geometry/angle-catalogue';
import type { AngleId } from '../../geometry/angle';
import { quartilesOf } from '../histogram';
import { judgedMs } from '../minute-record';
import { alignedShare } from '../roll-up';
import type { SlotData } from './slot-data';

/** What may be said of two periods. `notComparable`: the baseline or the camera changed between them. */
export type Change =
  | { readonly kind: 'tooLittle' }
  | { readonly kind: 'notComparable' }
  | { readonly kind: 'none'; readonly before: number; readonly now: number; readonly needed: number }
  | { readonly kind: 'up' | 'down'; readonly before: number; readonly now: number; readonly needed: number };

/** A day counts from an hour of judged time; a period needs three such days. */
export const DAY_COUNTS_FROM_MS = 3_600_000;
export const DAYS_NEEDED = 3;

/**
 * Share aligned, by days: the difference of the two means must exceed twice its standard error, with the person's own
 * scatter between days (research/clinical: 2 own SD for ratios).
 */
export function shareChange(before: readonly SlotData[], now: readonly SlotData[]): Change {
  const setting = lastSetting(now);
  const shares = { before: sharesIn(before, setting), now: sharesIn(now, setting) };
  if (shares.now.length < DAYS_NEEDED) return { kind: 'tooLittle' };
  if (shares.before.length < DAYS_NEEDED) {
    const hadOther = before.filter((day) => judgedMs(day.main) >= DAY_COUNTS_FROM_MS).length >= DAYS_NEEDED;
    return { kind: hadOther ? 'notComparable' : 'tooLittle' };
  }
  return compare(shares.before, shares.now);
}

function lastSetting(data: readonly SlotData[]): string | null {
  return data.findLast(({ setting }) => setting !== null)?.setting ?? null;
}

function sharesIn(days: readonly SlotData[], setting: string | null): number[] {
  return days.flatMap((day) => {
    const share = day.setting === setting ? alignedShare(day.main) : null;
    return share && judgedMs(day.main) >= DAY_COUNTS_FROM_MS ? [share.share] : [];
  });
}

export function compare(before: readonly number[], now: readonly number[]): Change {
  const means = { before: mean(before), now: mean(now) };
  const needed = 2 * Math.hypot(standardError(before), standardError(now));
  const difference = means.now - means.before;
  if (Math.abs(difference) <= Math.max(needed, LEAST_SHARE)) return { kind: 'none', ...means, needed };
  return { kind: difference > 0 ? 'up' : 'down', ...means, needed };
}

/** Less than two in a hundred is not worth a word, however even the days were. */
const LEAST_SHARE = 0.02;

/** Median of an angle: the difference must exceed the angle's own minimal detectable change. */
export function angleChange(id: AngleId, before: SlotData, now: SlotData): Change {
  const [was, is] = [before, now].map(({ main }) => quartilesOf(id, main.angles[id] ?? {}));
  if (!was || !is || was.minutes < MINUTES_NEEDED || is.minutes < MINUTES_NEEDED) return { kind: 'tooLittle' };
  if (before.setting !== now.setting) return { kind: 'notComparable' };
  const needed = ANGLES[id].minimalDetectableChange;
  const medians = { before: was.median, now: is.median, needed };
  const difference = is.median - was.median;
  if (Math.abs(difference) <= needed) return { kind: 'none', ...medians };
  return { kind: difference > 0 ? 'up' : 'down', ...medians };
}

const MINUTES_NEEDED = 60;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function standardError(values: readonly number[]): number {
  const centre = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / Math.max(1, values.length - 1);
  return Math.sqrt(variance / values.length);
}
