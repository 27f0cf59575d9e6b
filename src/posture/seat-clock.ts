import { seenPoints, type SeenPoints } from '../geometry/body-model/seen-points';
import type { Pose } from '../geometry/landmarks';
import type { Baseline } from './baseline';
import { toRadians } from '../geometry/units';
import { readSeatAgainst } from './front-body';

/**
 * How the shoulders came to where they are. A chair is rolled or let down within a second or two; who sinks and slides
 * mostly does it little by little. null: not seen, or between the two.
 */
export type Coming = 'crept' | 'atOnce' | null;

/**
 * Where the shoulders are against the baseline, in shoulder widths: right, down and larger (natural logarithm) in the
 * picture, and back and down in the room as the body model reads it, because who goes down and away may hardly move in the
 * picture.
 */
type Place = readonly [right: number, down: number, larger: number, back: number, sunk: number];

interface Look {
  readonly atMs: number;
  readonly place: Place;
}

/** The way the shoulders went of late. Times in ms. */
export interface SeatClock {
  /** Oldest first. */
  readonly way: readonly Look[];
  /** How they came to a place away from the baseline, for as long as they stay there. */
  readonly came: { readonly how: Coming; readonly place: Place } | null;
}

export const SEAT_UNMOVED: SeatClock = { way: [], came: null };

/** Shoulder widths: breath and sway stay within; sunk shoulders, and a chair that somebody would call moved, lie beyond. */
const AWAY_FROM = 0.1;
/** As long as they are nearer to where they came than this share of the way they are still there. */
const SAME_PLACE = 0.4;
/** The middle half of a way: its ends are slow whoever goes it, and the pose model's wander blurs them. */
const [MIDDLE_FROM, MIDDLE_TO] = [0.25, 0.75];
/** A chair takes its whole way in a second or two, its middle half in one. */
const AT_ONCE_MS = 2000;
const CREPT_MS = 2500;
/** Nobody knows what happened in a longer gap: the slowest honest rate of looking is one every ten seconds. */
const GAP_MS = 15_000;
/** The older a way, the fewer looks of it are kept. */
const MOST_LOOKS = 120;
const LEAST_APART_MS = 400;

/** Follows the shoulders. What is judged meanwhile does not matter, nor how often somebody looks. */
export function stepSeatClock(before: SeatClock, pose: Pose | null, baseline: Baseline, nowMs: number): SeatClock {
  const place = pose && placeIn(pose, baseline);
  if (!place) return SEAT_UNMOVED;
  const look = { atMs: nowMs, place };
  const last = before.way.at(-1);
  const passedMs = last ? nowMs - last.atMs : 0;
  if (passedMs < 0 || passedMs > GAP_MS) return { way: [look], came: null };
  const way = last && passedMs < LEAST_APART_MS ? before.way : thinned([...before.way, look]);
  if (lengthOf(place) < AWAY_FROM) return { way, came: null };
  return { way, came: isStillThere(before.came, place) ? before.came : cameAlong(way, look) };
}

function isStillThere(came: SeatClock['came'], place: Place): came is NonNullable<SeatClock['came']> {
  if (!came) return false;
  return came.how !== null && apart(came.place, place) <= SAME_PLACE * lengthOf(came.place);
}

function cameAlong(way: readonly Look[], { place }: Look): SeatClock['came'] {
  const along = way.map((each) => shareOf(each.place, place));
  const start = along.findLastIndex((share) => share <= MIDDLE_FROM);
  const end = along.findIndex((share, i) => i > start && share >= MIDDLE_TO);
  const [from, to] = [way[start], way[end]];
  if (!from || !to) return null;
  if (to.atMs - from.atMs <= AT_ONCE_MS) return { how: 'atOnce', place };
  const underWay = way.slice(start + 1, end);
  const isSlow = (underWay.at(-1)?.atMs ?? 0) - (underWay[0]?.atMs ?? 0) >= CREPT_MS;
  return { how: isSlow ? 'crept' : null, place };
}

/** How far along the straight way from the baseline to `whole` a place lies: 0 at its start, 1 at its end. */
function shareOf(place: Place, whole: Place): number {
  const product = place.reduce((sum, each, i) => sum + each * (whole[i] ?? 0), 0);
  return product / Math.max(1e-9, lengthOf(whole) ** 2);
}

function thinned(way: readonly Look[]): readonly Look[] {
  if (way.length <= MOST_LOOKS) return way;
  const half = MOST_LOOKS / 2;
  return way.filter((_, i) => i >= half || i % 2 === 0);
}

function placeIn(pose: Pose, baseline: Baseline): Place | null {
  const now = seenPoints(pose.image, pose.frame);
  const seat = readSeatAgainst(pose, baseline);
  if (!now || !baseline.points || !seat) return null;
  const [from, to] = [shoulders(baseline.points), shoulders(now)];
  const inPicture = [
    (to.x - from.x) / from.width,
    (to.y - from.y) / from.width,
    Math.log(to.width / from.width),
  ] as const;
  const backCm = -Math.sin(toRadians(seat.trunkLeanDeg)) * TRUNK_CM;
  return [...inPicture, backCm / SHOULDERS_CM, seat.sunkCm / SHOULDERS_CM];
}

/** Of a middling adult: hips to shoulders, and the shoulder joints apart. */
const TRUNK_CM = 50;
const SHOULDERS_CM = 35;

function shoulders({ leftShoulder: left, rightShoulder: right }: SeenPoints): { x: number; y: number; width: number } {
  const width = Math.max(1e-4, Math.hypot(left.x - right.x, left.y - right.y));
  return { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2, width };
}

function lengthOf(place: Place): number {
  return Math.hypot(...place);
}

function apart(a: Place, b: Place): number {
  return Math.hypot(...a.map((each, i) => each - (b[i] ?? 0)));
}
