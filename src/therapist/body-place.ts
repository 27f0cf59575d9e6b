import type { ImageLandmark, LandmarkName, Pose } from '../geometry/landmarks';

/** Where the shoulders are in the picture, and how large the body appears there. */
export interface BodyPlace {
  /** Middle of the shoulders, pixels of the un-mirrored frame, y down. */
  readonly x: number;
  readonly y: number;
  /** Of the body, from its own metres: the same from the front and from the side. */
  readonly pixelsPerMetre: number;
}

/** Of each two at least one is seen far apart, from whatever side. */
const PAIRS: readonly (readonly [LandmarkName, LandmarkName])[] = [
  ['nose', 'leftShoulder'],
  ['nose', 'rightShoulder'],
  ['leftShoulder', 'rightShoulder'],
];

/** null: nobody, or a body that has no size. */
export function bodyPlace(pose: Pose | null): BodyPlace | null {
  if (!pose) return null;
  const { leftShoulder, rightShoulder } = pose.image;
  const sum = (points: Readonly<Record<LandmarkName, Pick<ImageLandmark, 'x' | 'y'>>>): number =>
    PAIRS.reduce((all, [a, b]) => all + Math.hypot(points[a].x - points[b].x, points[a].y - points[b].y), 0);
  const pixelsPerMetre = sum(pose.image) / sum(pose.world);
  if (!Number.isFinite(pixelsPerMetre) || pixelsPerMetre <= 0) return null;
  return { x: (leftShoulder.x + rightShoulder.x) / 2, y: (leftShoulder.y + rightShoulder.y) / 2, pixelsPerMetre };
}

/** How much higher the shoulders are than they were, metres; in the size of the earlier place. */
export function riseBetween(from: BodyPlace, to: BodyPlace): number {
  return (from.y - to.y) / from.pixelsPerMetre;
}

/** How far they moved in the picture, in whatever direction, metres. */
export function movedBetween(from: BodyPlace, to: BodyPlace): number {
  return Math.hypot(from.x - to.x, from.y - to.y) / from.pixelsPerMetre;
}
