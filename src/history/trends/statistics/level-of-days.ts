import { DAYS_NEEDED, type DayShare } from './day-share';
import { effectOf, halfWidth } from './effect';

/**
 * How far the share of judged time of some days may be from what these days stand for, 0..1: half of the 95 % interval from the scatter
 * between days. Days with more time count more, as in the share itself (Kish's effective number). null: too few days.
 */
export function shareHalfWidth(days: readonly DayShare[]): number | null {
  if (days.length < DAYS_NEEDED) return null;
  const effect = effectOf(
    days.map(() => [1]),
    days.map(({ share }) => share),
    [1],
  );
  if (!effect) return null;
  const total = days.reduce((sum, { judgedMs }) => sum + judgedMs, 0);
  const squares = days.reduce((sum, { judgedMs }) => sum + (judgedMs / total) ** 2, 0);
  return halfWidth(effect) * Math.sqrt(days.length * squares);
}
