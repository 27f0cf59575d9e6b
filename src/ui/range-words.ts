import { m } from '../paraglide/messages';
import type { CoachedId } from '../program/coached';
import { rangeChange, rangedBy, totalDeg, type Range } from '../program/set/reach';
import { numberText } from './amount';

/** How far it went, with its error, and what that is beside the last time; a change too small to be one is said to be none. */
export function rangeTexts(exercise: CoachedId, range: Range, lastDeg: number | null): readonly string[] {
  const ranged = rangedBy(exercise);
  if (!ranged) return [];
  if (ranged.told === 'ownBest') return [shareText(range)];
  const { errorDeg, leastChangeDeg, mostDeg } = ranged;
  const side = (deg: number) => upToText(deg, mostDeg);
  const told = ranged.of === 'arms' ? m.exercise_range_arms : m.exercise_range;
  const now = told({
    left: side(range.leftDeg),
    right: side(range.rightDeg),
    error: numberText(errorDeg, 0),
  });
  if (lastDeg === null) return [now];
  const both = { now: numberText(totalDeg(range), 0), then: numberText(lastDeg, 0) };
  switch (rangeChange(totalDeg(range), lastDeg, leastChangeDeg)) {
    case 'none':
      return [now, m.exercise_range_none(both)];
    case 'farther':
      return [now, m.exercise_range_farther(both)];
    case 'lessFar':
      return [now, m.exercise_range_less(both)];
  }
}

/** "52", or "more than 60" where the camera can't tell by how much. */
export function upToText(deg: number, mostDeg: number): string {
  return deg > mostDeg ? m.exercise_range_most({ deg: numberText(mostDeg, 0) }) : numberText(deg, 0);
}

/** Below half of the farthest a webcam hardly sees a turn. */
const LEAST_SHARE = 0.5;

function shareText({ leftDeg, rightDeg, farthestDeg }: Range): string {
  const share = (deg: number) =>
    deg < farthestDeg * LEAST_SHARE
      ? m.exercise_range_share_less({ percent: numberText(100 * LEAST_SHARE, 0) })
      : m.exercise_range_percent({ percent: numberText(Math.min(100, (100 * deg) / farthestDeg), 0) });
  return m.exercise_range_share({ left: share(leftDeg), right: share(rightDeg) });
}
