import type { ImageLandmark, ImageLandmarks, LandmarkName } from '../geometry/landmarks';
import type { Vector2 } from '../geometry/vectors';

/** A rounded stroke or, with `closed`, a rounded area. Pixels of the un-mirrored frame. */
export interface Limb {
  readonly points: readonly Vector2[];
  readonly width: number;
  readonly closed?: boolean;
}

/** `tiltDeg` is the drawing's own: clockwise on the screen is positive, as SVG rotates. */
export interface HeadShape {
  readonly centre: Vector2;
  readonly rx: number;
  readonly ry: number;
  readonly tiltDeg: number;
}

/** A soft body drawn from landmarks: one head, and limbs that overlap into one silhouette. */
export interface BodyShape {
  /** Length that the widths go by, about a shoulder's breadth, pixels. */
  readonly size: number;
  readonly head: HeadShape;
  /** From any side; from the front torsoPath draws it softer. */
  readonly trunk: readonly Limb[];
  readonly limbs: readonly Limb[];
}

/** The pose model puts its ears a little inside the head's outline. */
const HEAD_OVER_EARS = 0.64;
const ARM_SEEN_FROM = 0.3;
const LEG_SEEN_FROM = 0.6;

export function bodyShape(image: ImageLandmarks): BodyShape {
  const size = bodySize(image);
  const head = headShape(image, size);
  return { size, head, trunk: trunk(image, head.centre, size), limbs: [...arms(image, size), ...legs(image, size)] };
}

/** Shoulders overlap in the side view, so the trunk and the neck have their say too. */
function bodySize(image: ImageLandmarks): number {
  const shoulders = middle(image.leftShoulder, image.rightShoulder);
  return Math.max(
    distance(image.leftShoulder, image.rightShoulder),
    0.55 * distance(shoulders, middle(image.leftHip, image.rightHip)),
    0.9 * distance(shoulders, middle(image.leftEar, image.rightEar)),
    1,
  );
}

function headShape(image: ImageLandmarks, size: number): HeadShape {
  const ears = distance(image.leftEar, image.rightEar);
  const rx = Math.max(HEAD_OVER_EARS * ears, 0.19 * size);
  const ry = 1.48 * rx;
  const isFrontal = ears > 0.22 * size;
  const tiltDeg = isFrontal ? slopeDeg(image.rightEye, image.leftEye) : 0;
  const centre = middle(image.leftEar, image.rightEar);
  return { centre: { x: centre.x, y: centre.y - 0.12 * ry }, rx, ry, tiltDeg };
}

function trunk(image: ImageLandmarks, head: Vector2, size: number): Limb[] {
  const { leftShoulder, rightShoulder, leftHip, rightHip } = image;
  const shoulders = middle(leftShoulder, rightShoulder);
  const nape = along(shoulders, head, 0.42);
  return [
    { points: [leftShoulder, rightShoulder, rightHip, leftHip], width: 0.22 * size, closed: true },
    {
      points: [along(shoulders, leftShoulder, 0.8), along(shoulders, rightShoulder, 0.8), nape],
      width: 0.14 * size,
      closed: true,
    },
    { points: [shoulders, along(shoulders, head, 0.9)], width: 0.27 * size },
  ];
}

function arms(image: ImageLandmarks, size: number): Limb[] {
  const sides: LandmarkName[][] = [
    ['leftShoulder', 'leftElbow', 'leftWrist'],
    ['rightShoulder', 'rightElbow', 'rightWrist'],
  ];
  return sides
    .map((names) => ({ points: sleeve(seen(image, names, ARM_SEEN_FROM)), width: 0.2 * size }))
    .filter(isLine);
}

/** Begins below the shoulder, whose slope is the trunk's to draw: a round end on top of it would be a bump. */
function sleeve(points: readonly Vector2[]): readonly Vector2[] {
  const [shoulder, elbow, ...rest] = points;
  return shoulder && elbow ? [along(shoulder, elbow, 0.35), elbow, ...rest] : points;
}

function legs(image: ImageLandmarks, size: number): Limb[] {
  const sides: LandmarkName[][] = [
    ['leftHip', 'leftKnee', 'leftAnkle'],
    ['rightHip', 'rightKnee', 'rightAnkle'],
  ];
  return sides.map((names) => ({ points: seen(image, names, LEG_SEEN_FROM), width: 0.24 * size })).filter(isLine);
}

/** From the trunk outward up to the first point that is not seen. */
function seen(image: ImageLandmarks, names: readonly LandmarkName[], from: number): Vector2[] {
  const firstHidden = names.findIndex((name, index) => index > 0 && image[name].visibility < from);
  return names.slice(0, firstHidden === -1 ? names.length : firstHidden).map((name) => pointOf(image[name]));
}

function isLine(limb: Limb): boolean {
  return limb.points.length > 1;
}

function pointOf({ x, y }: ImageLandmark): Vector2 {
  return { x, y };
}

export function middle(a: Vector2, b: Vector2): Vector2 {
  return along(a, b, 0.5);
}

/** From a to b; share 0 is a, 1 is b, beyond is further on. */
export function along(a: Vector2, b: Vector2, share: number): Vector2 {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

export function distance(a: Vector2, b: Vector2): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** Slope of the line from a to b on the screen, clockwise positive, -180..180. */
export function slopeDeg(a: Vector2, b: Vector2): number {
  return (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
}
