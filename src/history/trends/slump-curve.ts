import type { HourRollUp } from '../hour-roll-up';
import { shareOf, SLUMP_STEP_MIN, SLUMP_STEPS, type Share } from '../roll-up';

export interface SlumpCurve {
  /** By minutes since sitting down or the last break: `points[i]` from i × 5 minutes on; null: too little. */
  readonly points: readonly (Share | null)[];
  /** From when on it is clearly below the beginning, minutes; null: it never clearly is. */
  readonly lastsMin: number | null;
  readonly judgedMs: number;
}

const POINT_COUNTS_FROM_MS = 15 * 60_000;
/** The beginning: the first ten minutes. */
const FIRST_STEPS = 2;

export function slumpCurve(hours: readonly HourRollUp[]): SlumpCurve {
  const bins = Array.from({ length: SLUMP_STEPS }, () => ({ judged: 0, aligned: 0 }));
  for (const { rollUp } of hours)
    for (const bin in rollUp.slump) {
      const [sum, part] = [bins[Number(bin)], rollUp.slump[bin]];
      if (!sum || !part) continue;
      sum.judged += part.judgedMs;
      sum.aligned += part.alignedMs;
    }
  const points = bins.map(({ judged, aligned }) => (judged < POINT_COUNTS_FROM_MS ? null : shareOf(aligned, judged)));
  const start = bins
    .slice(0, FIRST_STEPS)
    .reduce((a, b) => ({ judged: a.judged + b.judged, aligned: a.aligned + b.aligned }));
  const isBelow = bins.map((bin, i) => i >= FIRST_STEPS && points[i] !== null && isClearlyBelow(bin, start));
  const below = isBelow.findIndex((is, i) => is && isBelow[i + 1]);
  return {
    points,
    lastsMin: below < 0 ? null : below * SLUMP_STEP_MIN,
    judgedMs: sum(bins.map(({ judged }) => judged)),
  };
}

interface Bin {
  readonly judged: number;
  readonly aligned: number;
}

/** Each stay in a step comes from another sitting: five minutes of one posture count once. */
const STAY_MS = SLUMP_STEP_MIN * 60_000;
/** Two dozen steps are looked at, so chance is given one in a hundred and not one in twenty; twice in a row at that. */
const SURE = 2.58;

function isClearlyBelow(bin: Bin, start: Bin): boolean {
  const [now, then] = [bin, start].map(({ judged, aligned }) => {
    const share = judged > 0 ? aligned / judged : 0;
    return { share, variance: (share * (1 - share)) / Math.max(1, judged / STAY_MS) };
  }) as [Variable, Variable];
  return then.share - now.share > SURE * Math.sqrt(now.variance + then.variance);
}

interface Variable {
  readonly share: number;
  readonly variance: number;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Before and after noon, by the clock. */
export function halvesOfDay(hours: readonly HourRollUp[]): { morning: HourRollUp[]; afternoon: HourRollUp[] } {
  return { morning: hours.filter(({ hour }) => hour < 12), afternoon: hours.filter(({ hour }) => hour >= 12) };
}
