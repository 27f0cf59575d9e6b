import type { ModelSize } from '../../geometry/landmarks';
import { medianOf } from '../../geometry/statistics';
import { isCoached, type CoachedId } from '../coached';
import { armElevation } from '../reps/arm-signals';
import type { BodyScale } from '../reps/body-scale';
import { faceRoll, headTurn } from '../reps/head-signals';
import type { ExerciseLook, Side } from '../reps/look';
import type { RepCounter } from '../reps/rep-counter';
import type { Repetition } from '../reps/repetition';
import { shoulderTurn, sideLean } from '../reps/trunk-signals';
import { isPartSeen } from './parts-needed';

/** How far a movement to both sides went, degrees from the middle; of arms, from hanging. */
export interface Range {
  readonly leftDeg: number;
  readonly rightDeg: number;
  /** The farthest single repetition to either side. */
  readonly farthestDeg: number;
  /**
   * By whose share the reading was divided: it can be compared only with what was divided by the same. Left out: it is as it was
   * read, as of every movement of which all is shown.
   */
  readonly model?: ModelSize;
}

/** To the one side and the other at one moment, degrees; null: not seen. */
type Sides = Readonly<Record<Side, number | null>>;

interface Ranged {
  readonly read: (look: ExerciseLook, counter: RepCounter) => Sides;
  /** What a number is of: a way to turn or bend, or an arm. */
  readonly of: 'ways' | 'arms';
  /**
   * `degrees`: one number, give or take its error. `ownBest`: only how the sides compare with the farthest repetition of the
   * set, because the camera does not see what the movement starts from.
   */
  readonly told: 'degrees' | 'ownBest';
  /**
   * Of a repetition's way, the last part whose median is told: it is free of the noise that makes the farthest look too far.
   * A head's is a quarter; an arm's way is three times as long and its noise no larger, so that a little is enough.
   */
  readonly topShare: number;
  /**
   * How far one number may be off, ±degrees: a standard deviation and a half on the mannequin's skeleton with measured errors;
   * of a head, nine pictures in ten of turns up to 50° and bends up to 30°.
   */
  readonly errorDeg: number;
  /** Both sides together: a smaller change says nothing (neck rotation from day to day ±14°, Christensen 1998; else from the error). */
  readonly leastChangeDeg: number;
  /** Farther than this an ear is hidden, and the number is a guess; an arm has come all the way up. */
  readonly mostDeg: number;
  /** What share of the movement each model's points show; left out: all of it. */
  readonly shown?: Shown;
}

type Shown = Readonly<Record<ModelSize, number>>;

/**
 * A pose model's face turns and bends too little on the head, and each reading is divided by the share that it shows: the
 * middle of 20 rendered people who turned by 8 to 40° (from person to person 0.47–0.77 and 0.68–1.14). On 12 mannequins it is
 * 0.53 and 0.75 of a turn, 0.75 and 0.8 of a bend. The largest model was not measured, and is taken as it reads.
 */
const HEAD_SHOWN: Readonly<Record<'turn' | 'bend', Shown>> = {
  turn: { lite: 0.65, full: 0.9, heavy: 1 },
  bend: { lite: 0.7, full: 0.75, heavy: 1 },
};

/**
 * Movements whose range one webcam can tell. An arm's read 2° off on the mannequin nine times in ten, 4° at most; a phone
 * against surgeons had 4 to 8° (van den Hoorn 2024), and 8 is what is claimed. A trunk that bends is told in degrees only where
 * the hips are in the picture: 2° off on 32 mannequins, 4° at most, and 5 is what is claimed. Of one that turns none, because a
 * turn below half of the farthest hardly narrows the shoulders. Of a head's movement see HEAD_SHOWN.
 */
const RANGED: Readonly<Partial<Record<CoachedId, Ranged>>> = {
  neckTurn: {
    topShare: 0.25,
    of: 'ways',
    told: 'degrees',
    read: ways(headTurn),
    shown: HEAD_SHOWN.turn,
    errorDeg: 18,
    leastChangeDeg: 14,
    mostDeg: 60,
  },
  neckSideBend: {
    topShare: 0.25,
    of: 'ways',
    told: 'degrees',
    read: ways(faceRoll),
    shown: HEAD_SHOWN.bend,
    errorDeg: 8,
    leastChangeDeg: 11,
    mostDeg: 60,
  },
  trunkSideBend: {
    topShare: 0.25,
    of: 'ways',
    told: 'degrees',
    read: ways(trunkBend),
    errorDeg: 5,
    leastChangeDeg: 13,
    mostDeg: 60,
  },
  overheadReach: {
    topShare: 0.06,
    of: 'arms',
    told: 'degrees',
    read: arms,
    errorDeg: 8,
    leastChangeDeg: 16,
    mostDeg: 175,
  },
  seatedTurn: {
    topShare: 0.25,
    of: 'ways',
    told: 'ownBest',
    read: ways(shoulderTurn),
    errorDeg: 0,
    leastChangeDeg: 0,
    mostDeg: 90,
  },
};

/** null: no range is told of this exercise. */
export function rangedBy(exercise: CoachedId): Omit<Ranged, 'read'> | null {
  return RANGED[exercise] ?? null;
}

/** What share of a movement the points of a model show, 0..1; 1: all of it, or not known. */
export function shownShare(ranged: Pick<Ranged, 'shown'> | null, model: ModelSize | undefined): number {
  return (model && ranged?.shown?.[model]) ?? 1;
}

/** What a set's range is kept as, degrees to both sides together; null: nothing that could be compared with another day. */
export function keptDeg(exercise: string, range: Range | null): number | null {
  return range && isCoached(exercise) && RANGED[exercise]?.told === 'degrees' ? totalDeg(range) : null;
}

function ways(read: (look: ExerciseLook, scale: BodyScale) => number | null): Ranged['read'] {
  return (look, { scale, middle }) => {
    const value = read(look, scale);
    if (value === null) return { left: null, right: null };
    const aside = value - (middle?.value ?? 0);
    return { left: aside, right: -aside };
  };
}

function arms(look: ExerciseLook, { scale }: RepCounter): Sides {
  return { left: armElevation(look, 'left', scale), right: armElevation(look, 'right', scale) };
}

/** Shoulders over hips that the camera sees: at a desk the model guesses them, and no degrees are told. */
function trunkBend(look: ExerciseLook): number | null {
  return isPartSeen(look, 'Hip', 'front') ? sideLean(look) : null;
}

/** What was seen lately, and how far each repetition went. */
export interface Reach {
  readonly looks: readonly { readonly atMs: number; readonly sides: Sides }[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly model?: ModelSize;
}

export const NO_REACH: Reach = { looks: [], left: [], right: [] };

const KEPT_MS = 15_000;
const LEAST_TOP_LOOKS = 3;

/** One look further: the counter before and after it tells which repetitions it completed, and where they start from. */
export function reachAfter(
  reach: Reach,
  look: ExerciseLook,
  { before, counter }: { readonly before: RepCounter; readonly counter: RepCounter },
): Reach {
  const ranged = RANGED[counter.exercise];
  if (!ranged) return reach;
  const kept = reach.looks.filter(({ atMs }) => atMs >= look.timestampMs - KEPT_MS);
  const looks = [...kept, { atMs: look.timestampMs, sides: ranged.read(look, counter) }];
  const lastMs = before.repetitions.at(-1)?.endMs ?? -Infinity;
  const done = counter.repetitions.filter(({ endMs }) => endMs > lastMs);
  const seen = { ...reach, looks, ...(ranged.shown && look.model && { model: look.model }) };
  return done.reduce<Reach>((all, each) => withRepetition(all, each, ranged), seen);
}

function withRepetition(reach: Reach, repetition: Repetition, ranged: Ranged): Reach {
  const { side } = repetition;
  if (side === 'both')
    return withRepetition(
      withRepetition(reach, { ...repetition, side: 'left' }, ranged),
      { ...repetition, side: 'right' },
      ranged,
    );
  if (side === null) return reach;
  const { startMs, endMs } = repetition;
  const values = reach.looks
    .filter(({ atMs }) => atMs >= startMs && atMs <= endMs)
    .flatMap(({ sides }) => sides[side] ?? []);
  const farthest = Math.max(...values);
  const atTop = values.filter((value) => value >= farthest * (1 - ranged.topShare));
  if (atTop.length < LEAST_TOP_LOOKS) return reach;
  const wentDeg = medianOf(atTop) / shownShare(ranged, reach.model);
  return { ...reach, [side]: [...reach[side], wentDeg] };
}

/** One turn to a side says little: the middle of at least so many. */
export const LEAST_TRIES = 2;

/** null: too few tries to either side. */
export function rangeOf({ left, right, model }: Reach): Range | null {
  if (left.length < LEAST_TRIES || right.length < LEAST_TRIES) return null;
  const farthestDeg = Math.max(...left, ...right);
  return { leftDeg: medianOf(left), rightDeg: medianOf(right), farthestDeg, ...(model && { model }) };
}

export function totalDeg({ leftDeg, rightDeg }: Pick<Range, 'leftDeg' | 'rightDeg'>): number {
  return leftDeg + rightDeg;
}

/** Against an earlier time, both sides together; `none`: less than would be a clear change. */
export function rangeChange(nowDeg: number, thenDeg: number, leastDeg: number): 'farther' | 'lessFar' | 'none' {
  if (Math.abs(nowDeg - thenDeg) < leastDeg) return 'none';
  return nowDeg > thenDeg ? 'farther' : 'lessFar';
}
