/**
 * Which of two of your own moments is nearer your target? The difference between the two adapts: two right in a row make it
 * smaller, one wrong makes it larger, which settles where the person is right 71 times in 100 (Levitt 1971).
 */
export interface Staircase {
  /** Difference between the two moments, in the angle's unit. */
  readonly difference: number;
  readonly rightInARow: number;
  readonly lastMove: 'down' | 'up' | null;
  /** Differences at which the direction turned: their mean is the threshold. */
  readonly reversals: readonly number[];
  readonly answered: number;
  readonly right: number;
}

const STEP = 0.7;
const REVERSALS_NEEDED = 6;

/** Starts where anybody can tell: `easiest` is the widest difference on offer. */
export function startStaircase(easiest: number): Staircase {
  return { difference: easiest, rightInARow: 0, lastMove: null, reversals: [], answered: 0, right: 0 };
}

/** `difference`: of the pair that was shown, which may be a little more than what was asked for. */
export function answerStaircase(
  stairs: Staircase,
  { isRight, difference }: { readonly isRight: boolean; readonly difference: number },
  range: DifferenceRange,
): Staircase {
  const counted = { ...stairs, difference, answered: stairs.answered + 1, right: stairs.right + (isRight ? 1 : 0) };
  if (!isRight) return move({ ...counted, rightInARow: 0 }, 'up', range);
  if (stairs.rightInARow === 0) return { ...counted, rightInARow: 1 };
  return move({ ...counted, rightInARow: 0 }, 'down', range);
}

function move(stairs: Staircase, to: 'up' | 'down', range: DifferenceRange): Staircase {
  const difference = Math.min(
    range.largest,
    Math.max(range.smallest, stairs.difference * (to === 'up' ? 1 / STEP : STEP)),
  );
  const turned = stairs.lastMove !== null && stairs.lastMove !== to;
  const reversals = turned ? [...stairs.reversals, stairs.difference] : stairs.reversals;
  return { ...stairs, difference, reversals, lastMove: to };
}

/** The smallest difference the person can tell, or null before enough turns. */
export function discriminationThreshold(stairs: Staircase): number | null {
  if (stairs.reversals.length < REVERSALS_NEEDED) return null;
  const last = stairs.reversals.slice(-REVERSALS_NEEDED);
  return Math.exp(last.reduce((sum, value) => sum + Math.log(value), 0) / last.length);
}

/** A moment of the person's own, by its distance from the target. */
export interface OwnMoment {
  readonly id: string;
  readonly deviation: number;
}

/** Two moments side by side. */
export interface MomentPair {
  readonly left: OwnMoment;
  readonly right: OwnMoment;
  readonly nearer: 'left' | 'right';
  /** By how much the one is nearer, in the angle's unit. */
  readonly difference: number;
}

export interface DifferenceRange {
  readonly smallest: number;
  readonly largest: number;
}

const WIDER = 1.4;

/** The pair for a difference; where none differs by so little, one that differs by a little more. null: all are too alike to score. */
export function nextPair(
  moments: readonly OwnMoment[],
  difference: number,
  { smallest, largest }: DifferenceRange,
  chance: () => number,
): MomentPair | null {
  for (let wanted = difference; wanted <= largest * WIDER; wanted *= WIDER) {
    const pair = pickPair(moments, wanted, chance);
    if (pair && pair.difference >= smallest) return pair;
  }
  return null;
}

/** Picks two of the person's own moments whose distances from the target differ by about `difference`. null: too few. */
export function pickPair(moments: readonly OwnMoment[], difference: number, chance: () => number): MomentPair | null {
  let best: [OwnMoment, OwnMoment] | null = null;
  let bestMiss = difference * 0.5;
  for (const a of moments)
    for (const b of moments) {
      const gap = Math.abs(b.deviation) - Math.abs(a.deviation);
      const miss = Math.abs(gap - difference) + chance() * difference * 0.2;
      if (a !== b && gap > 0 && miss < bestMiss) [best, bestMiss] = [[a, b], miss];
    }
  if (!best) return null;
  const [near, far] = best;
  const shown = { difference: Math.abs(far.deviation) - Math.abs(near.deviation) };
  return chance() < 0.5
    ? { left: near, right: far, nearer: 'left', ...shown }
    : { left: far, right: near, nearer: 'right', ...shown };
}
