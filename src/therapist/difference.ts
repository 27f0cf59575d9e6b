import type { View } from '../geometry/angle';
import type { ImageLandmarks } from '../geometry/landmarks';
import { toDegrees } from '../geometry/units';
import { distance, wrapDegrees, type Vector2 } from '../geometry/vectors';
import { treePoint } from './body-tree';

export const BODY_SEGMENTS = ['head', 'neck', 'shoulders', 'trunk'] as const;
export type BodySegment = (typeof BODY_SEGMENTS)[number];

/** One segment of the client against the ghost's. */
export interface SegmentDifference {
  readonly segment: BodySegment;
  /** Client − ghost. Front: toward the person's right (right side lower) +. Side: forward (nose down) +. */
  readonly turnDeg: number;
  /** Apparent length, client ÷ ghost: under 1 the segment has sunk or comes toward the camera. */
  readonly lengthShare: number;
  readonly isMatched: boolean;
}

/** Twice what single pictures of a still person wander (1–2.6°), so that a match is neither luck nor unreachable. */
export const MATCH_DEG = 5;
/** Of a segment's length: 4 cm of a 50 cm trunk. */
export const MATCH_LENGTH = 0.08;

export interface Comparison {
  readonly client: ImageLandmarks;
  readonly ghost: ImageLandmarks;
  readonly view: Exclude<View, 'three-quarter'>;
  /** Where both trunks start: seen hips move, hidden ones are guessed, so one place serves both. */
  readonly hips: Vector2;
}

export function differences(comparison: Comparison): SegmentDifference[] {
  return segmentsIn(comparison.view).map((segment) => differenceOf(segment, comparison));
}

export function isMatch(found: readonly SegmentDifference[]): boolean {
  return found.length > 0 && found.every(({ isMatched }) => isMatched);
}

/** In profile the shoulders hide each other. */
function segmentsIn(view: View): readonly BodySegment[] {
  return view === 'front' ? BODY_SEGMENTS : BODY_SEGMENTS.filter((segment) => segment !== 'shoulders');
}

function differenceOf(segment: BodySegment, { client, ghost, view, hips }: Comparison): SegmentDifference {
  const [a, b] = [lineOf(segment, client, hips), lineOf(segment, ghost, hips)];
  const facing = view === 'left-side' ? -1 : 1;
  const turn = wrapDegrees(slope(a) - slope(b));
  // Clockwise on the un-mirrored screen leans to the person's left; in profile it is forward for who faces right.
  const turnDeg = (view === 'front' ? -1 : facing) * turn;
  const lengthShare = length(b) > 0 ? length(a) / length(b) : 1;
  const isLong = segment !== 'neck' && segment !== 'trunk';
  const isMatched = Math.abs(turnDeg) <= MATCH_DEG && (isLong || Math.abs(lengthShare - 1) <= MATCH_LENGTH);
  return { segment, turnDeg, lengthShare, isMatched };
}

interface Line {
  readonly from: Vector2;
  readonly to: Vector2;
}

/** Ends chosen so that a head in profile runs from ear to nose. */
function lineOf(segment: BodySegment, image: ImageLandmarks, hips: Vector2): Line {
  switch (segment) {
    case 'head':
      return isProfile(image)
        ? { from: treePoint(image, 'midEar'), to: image.nose }
        : { from: image.rightEye, to: image.leftEye };
    case 'neck':
      return { from: treePoint(image, 'midShoulder'), to: treePoint(image, 'midEar') };
    case 'shoulders':
      return { from: image.rightShoulder, to: image.leftShoulder };
    case 'trunk':
      return { from: hips, to: treePoint(image, 'midShoulder') };
  }
}

function isProfile(image: ImageLandmarks): boolean {
  const ears = treePoint(image, 'midEar');
  return distance(ears, image.nose) > 0.75 * distance(image.leftEar, image.rightEar);
}

function slope({ from, to }: Line): number {
  return toDegrees(Math.atan2(to.y - from.y, to.x - from.x));
}

function length({ from, to }: Line): number {
  return distance(from, to);
}
