import { medianOf } from '../../geometry/statistics';
import { toDegrees, toRadians } from '../../geometry/units';
import type { CoachedId } from '../coached';
import { faceRoll, faceTurn, noseNearer } from '../reps/head-signals';
import type { ExerciseLook } from '../reps/look';
import type { RepCounter } from '../reps/rep-counter';
import type { Repetition } from '../reps/repetition';

/** How far a movement to both sides went, degrees from the middle. */
export interface Range {
  readonly leftDeg: number;
  readonly rightDeg: number;
}

interface Ranged {
  readonly read: (look: ExerciseLook) => number | null;
  /** How far one number may be off, ±degrees: a standard deviation and a half on the mannequin's skeleton with measured errors. */
  readonly errorDeg: number;
  /** Both sides together: a smaller change says nothing (neck rotation from day to day ±14°, Christensen 1998; side-bend from its error). */
  readonly leastChangeDeg: number;
  /** Farther than this an ear is hidden, and the number is a guess. */
  readonly mostDeg: number;
}

/** Movements whose range one webcam can tell. Of the trunk it can't: the pelvis is not seen. */
const RANGED: Readonly<Partial<Record<CoachedId, Ranged>>> = {
  neckTurn: { read: headTurn, errorDeg: 6, leastChangeDeg: 14, mostDeg: 60 },
  neckSideBend: { read: faceRoll, errorDeg: 4, leastChangeDeg: 11, mostDeg: 60 },
};

/** null: no range is told of this exercise. */
export function rangedBy(exercise: CoachedId): Omit<Ranged, 'read'> | null {
  return RANGED[exercise] ?? null;
}

/** The turn of the face, and of the nose what is due to its being nearer to the camera taken off. */
function headTurn(look: ExerciseLook): number | null {
  const turn = faceTurn(look);
  const nearer = noseNearer(look);
  return turn === null || nearer === null ? null : toDegrees(Math.atan(Math.tan(toRadians(turn)) * (1 - nearer)));
}

/** What was seen lately, and how far each repetition went. */
export interface Reach {
  readonly looks: readonly { readonly atMs: number; readonly value: number }[];
  readonly left: readonly number[];
  readonly right: readonly number[];
}

export const NO_REACH: Reach = { looks: [], left: [], right: [] };

const KEPT_MS = 15_000;
/** Of a repetition's way, the last quarter: its median is free of the noise that makes the farthest look too far. */
const TOP_SHARE = 0.25;
const LEAST_TOP_LOOKS = 3;

/** One look further: the counter before and after it tells which repetitions it completed, and where they start from. */
export function reachAfter(
  reach: Reach,
  look: ExerciseLook,
  { before, counter }: { readonly before: RepCounter; readonly counter: RepCounter },
): Reach {
  const ranged = RANGED[counter.exercise];
  if (!ranged) return reach;
  const value = ranged.read(look);
  const kept = reach.looks.filter(({ atMs }) => atMs >= look.timestampMs - KEPT_MS);
  const middle = counter.middle?.value ?? 0;
  const looks = value === null ? kept : [...kept, { atMs: look.timestampMs, value: value - middle }];
  const lastMs = before.repetitions.at(-1)?.endMs ?? -Infinity;
  const done = counter.repetitions.filter(({ endMs }) => endMs > lastMs);
  return done.reduce<Reach>(withRepetition, { ...reach, looks });
}

function withRepetition(reach: Reach, { side, startMs, endMs }: Repetition): Reach {
  if (side !== 'left' && side !== 'right') return reach;
  const sign = side === 'left' ? 1 : -1;
  const values = reach.looks.flatMap(({ atMs, value }) => (atMs >= startMs && atMs <= endMs ? [value * sign] : []));
  const farthest = Math.max(...values);
  const atTop = values.filter((value) => value >= farthest * (1 - TOP_SHARE));
  return atTop.length < LEAST_TOP_LOOKS ? reach : { ...reach, [side]: [...reach[side], medianOf(atTop)] };
}

/** One turn to a side says little: the middle of at least so many. */
const LEAST_TRIES = 2;

/** null: too few tries to either side. */
export function rangeOf({ left, right }: Reach): Range | null {
  if (left.length < LEAST_TRIES || right.length < LEAST_TRIES) return null;
  return { leftDeg: medianOf(left), rightDeg: medianOf(right) };
}

export function totalDeg({ leftDeg, rightDeg }: Range): number {
  return leftDeg + rightDeg;
}

/** Against an earlier time, both sides together; `none`: less than would be a clear change. */
export function rangeChange(nowDeg: number, thenDeg: number, leastDeg: number): 'farther' | 'lessFar' | 'none' {
  if (Math.abs(nowDeg - thenDeg) < leastDeg) return 'none';
  return nowDeg > thenDeg ? 'farther' : 'lessFar';
}
