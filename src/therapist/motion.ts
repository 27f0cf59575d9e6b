import type { ModelSize } from '../geometry/landmarks';
import type { CoachedId } from '../program/coached';
import { rangeChange, rangedBy, totalDeg, type Range } from '../program/set/reach';

/** Active movements whose range one camera can tell in degrees. */
export const MOTIONS = [
  'neckTurn',
  'neckSideBend',
  'overheadReach',
  'trunkSideBend',
] as const satisfies readonly CoachedId[];
export type Motion = (typeof MOTIONS)[number];

/** The error that is claimed of a range is so many standard deviations. */
export const ERROR_IN_SDS = 1.5;

/** How far somebody went to each side, the middle of two tries or more, with the error that was claimed that day. */
export interface MotionTaken {
  readonly id: string;
  /** Epoch, ms. */
  readonly atMs: number;
  readonly motion: Motion;
  readonly leftDeg: number;
  readonly rightDeg: number;
  /** One number may be off by so much, ±degrees: see `reach`. */
  readonly errorDeg: number;
  readonly engineModel: string;
  /** By which model's share it was divided (`Range`); left out: as it was read. */
  readonly rangeModel?: ModelSize;
}

/** What a visit holds of ranges. */
interface WithMotions {
  readonly motions: readonly MotionTaken[];
}

export function motionTaken(
  motion: Motion,
  { leftDeg, rightDeg, model }: Omit<Range, 'farthestDeg'>,
  details: Pick<MotionTaken, 'id' | 'atMs' | 'engineModel'>,
): MotionTaken {
  const errorDeg = rangedBy(motion)?.errorDeg ?? 0;
  return { ...details, motion, leftDeg, rightDeg, errorDeg, ...(model && { rangeModel: model }) };
}

/** Farther than this the camera can't tell by how much. */
export function mostDeg(motion: Motion): number {
  return rangedBy(motion)?.mostDeg ?? 180;
}

/** One movement at one visit: the newest try of it, and what it was at an earlier visit. */
export interface MotionRow {
  readonly taken: MotionTaken;
  /** null: never measured before, or read in another way. */
  readonly before: MotionTaken | null;
  /** Both sides together against `before`; null without one. */
  readonly change: MotionChange | null;
}

export interface MotionChange {
  readonly verdict: 'farther' | 'lessFar' | 'none';
  /** Both sides together, later − earlier. */
  readonly deltaDeg: number;
  /** A smaller change says nothing. */
  readonly leastDeg: number;
}

/** In the order of MOTIONS, of what the later visit measured. */
export function motionRows(after: WithMotions, before: WithMotions | null): readonly MotionRow[] {
  return MOTIONS.flatMap((motion) => {
    const taken = newestOf(after, motion);
    if (!taken) return [];
    const then = before && newestOf(before, motion);
    const earlier = then && isReadAlike(then, taken) ? then : null;
    return [{ taken, before: earlier, change: earlier && motionChange(earlier, taken) }];
  });
}

export function motionChange(earlier: MotionTaken, later: MotionTaken): MotionChange {
  const leastDeg = rangedBy(later.motion)?.leastChangeDeg ?? Infinity;
  const [now, then] = [totalDeg(later), totalDeg(earlier)];
  return { verdict: rangeChange(now, then, leastDeg), deltaDeg: now - then, leastDeg };
}

/** What an earlier visit measured and this one did not. */
export function motionGaps(after: WithMotions, before: WithMotions | null): readonly Motion[] {
  return MOTIONS.filter((motion) => before && newestOf(before, motion) && !newestOf(after, motion));
}

/** From the same model's points, divided by the same share or by none. */
function isReadAlike(one: MotionTaken, other: MotionTaken): boolean {
  return one.engineModel === other.engineModel && one.rangeModel === other.rangeModel;
}

/** Over all visits that measured it as the newest one did. */
export interface MotionTrend {
  readonly motion: Motion;
  /** In order of time, two at least. */
  readonly points: readonly MotionTaken[];
  readonly change: MotionChange;
}

export function motionTrends({ visits }: { readonly visits: readonly WithMotions[] }): readonly MotionTrend[] {
  return MOTIONS.flatMap((motion) => {
    const all = visits.flatMap((visit) => newestOf(visit, motion) ?? []);
    const last = all.at(-1);
    const points = all.filter((each) => last && isReadAlike(each, last));
    const [first] = points;
    return first && last && first !== last ? [{ motion, points, change: motionChange(first, last) }] : [];
  });
}

function newestOf({ motions }: WithMotions, motion: Motion): MotionTaken | null {
  return motions.findLast((each) => each.motion === motion) ?? null;
}
