import { BODY_POINTS, HEAD_POINTS } from './body-points';
import type { SeenPoints } from './seen-points';
import type { ImagePoint } from './view-camera';

/** What a front picture is compared with. */
export interface FrontStart {
  /** The baseline's mean points. */
  readonly points: SeenPoints;
  /** How much the face's own proportions wandered between the baseline's pictures; see faceWander. */
  readonly wander: number;
}

/** However still or restless a few pictures were, no camera is calmer or wilder than this. */
const LEAST_WANDER = 0.006;
const MOST_WANDER = 0.06;
/** Pictures from a camera of unknown steadiness, such as a single one. */
export const USUAL_WANDER = 0.02;

/**
 * How much the pose model's points wander by themselves: the standard deviation of the logarithm of eye distance over ear
 * distance. Sitting nearer or farther leaves it alone, and so does every small turn of the head.
 */
export function faceWander(pictures: readonly SeenPoints[]): number {
  if (pictures.length < 3) return USUAL_WANDER;
  const ratios = pictures.map((points) => {
    const { eyeWidth, earWidth } = layout(points);
    return Math.log(eyeWidth / earWidth);
  });
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  return Math.sqrt(ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / (ratios.length - 1));
}

/**
 * What the front model reads: where the points stood at the baseline, how far each moved, and the ratios and slopes that
 * tell distance, bend and turn apart. All lengths are in baseline shoulder widths, so that nothing depends on the
 * picture's size; differences cancel what the pose model always gets wrong about one face.
 */
export function frontInputs({ points: baseline, wander }: FrontStart, now: SeenPoints): number[] {
  const before = layout(baseline);
  const after = layout(now);
  const calm = Math.log(Math.max(LEAST_WANDER, Math.min(MOST_WANDER, wander)));
  const inputs: number[] = [
    calm,
    Math.log(before.shoulderWidth),
    before.middle.x,
    before.middle.y,
    before.shoulderSlope,
  ];
  for (const name of HEAD_POINTS) {
    const { x, y } = baseline[name];
    inputs.push((x - before.middle.x) / before.shoulderWidth, (y - before.middle.y) / before.shoulderWidth);
  }
  for (const name of BODY_POINTS) {
    const [from, to] = [baseline[name], now[name]];
    inputs.push((to.x - from.x) / before.shoulderWidth, (to.y - from.y) / before.shoulderWidth);
  }
  const ratios = shapeRatios(after);
  shapeRatios(before).forEach((ratio, i) => inputs.push((ratios[i] ?? 0) - ratio));
  return inputs;
}

interface Layout {
  readonly eyes: ImagePoint;
  readonly ears: ImagePoint;
  readonly mouth: ImagePoint;
  readonly nose: ImagePoint;
  readonly middle: ImagePoint;
  readonly eyeWidth: number;
  readonly earWidth: number;
  readonly shoulderWidth: number;
  readonly eyeSlope: number;
  readonly earSlope: number;
  readonly shoulderSlope: number;
}

function layout(points: SeenPoints): Layout {
  const { nose, leftEye, rightEye, leftEar, rightEar, mouthLeft, mouthRight, leftShoulder, rightShoulder } = points;
  return {
    nose,
    eyes: between(leftEye, rightEye),
    ears: between(leftEar, rightEar),
    mouth: between(mouthLeft, mouthRight),
    middle: between(leftShoulder, rightShoulder),
    eyeWidth: gap(leftEye, rightEye),
    earWidth: gap(leftEar, rightEar),
    shoulderWidth: gap(leftShoulder, rightShoulder),
    eyeSlope: slope(leftEye, rightEye),
    earSlope: slope(leftEar, rightEar),
    shoulderSlope: slope(leftShoulder, rightShoulder),
  };
}

function shapeRatios(l: Layout): number[] {
  const face = Math.max(EPSILON, gap(l.eyes, l.mouth));
  return [
    Math.log(l.shoulderWidth),
    Math.log(l.eyeWidth),
    Math.log(l.earWidth),
    Math.log(face),
    Math.log(l.earWidth / l.shoulderWidth),
    (l.middle.y - l.ears.y) / l.shoulderWidth,
    (l.middle.y - l.eyes.y) / l.shoulderWidth,
    (l.middle.y - l.mouth.y) / l.shoulderWidth,
    (l.ears.x - l.middle.x) / l.shoulderWidth,
    (l.eyes.y - l.ears.y) / l.earWidth,
    (l.nose.y - l.ears.y) / l.earWidth,
    (l.mouth.y - l.ears.y) / l.earWidth,
    (l.nose.y - l.eyes.y) / face,
    (l.nose.x - l.ears.x) / l.earWidth,
    (l.eyes.x - l.ears.x) / l.earWidth,
    l.eyeSlope,
    l.earSlope,
    l.shoulderSlope,
  ];
}

const EPSILON = 1e-4;

function between(a: ImagePoint, b: ImagePoint): ImagePoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function gap(a: ImagePoint, b: ImagePoint): number {
  return Math.max(EPSILON, Math.hypot(a.x - b.x, a.y - b.y));
}

/** Radians; positive when the person's right point is lower. */
function slope(left: ImagePoint, right: ImagePoint): number {
  return Math.atan2(right.y - left.y, left.x - right.x);
}
