import type { FrameSize, Pose } from '../../../geometry/landmarks';
import { distance, midpoint, type Vector2 } from '../../../geometry/vectors';

export type Ends = readonly [Vector2, Vector2];

/** A card is 1.36 eye distances wide; held at the forehead it lies one eye distance above the eyes. */
const CARD_IN_EYES = 1.36;

/** Where the ends of a card at the forehead lie, roughly: the person moves them from there. */
export function foreheadLine(pose: Pose | null, { width, height }: FrameSize): Ends {
  if (!pose) return levelLine({ width, height });
  const { leftEye, rightEye } = pose.image;
  const eyes = distance(leftEye, rightEye);
  const middle = midpoint(leftEye, rightEye);
  const y = Math.max(0, middle.y - eyes);
  return [
    { x: middle.x - (eyes * CARD_IN_EYES) / 2, y },
    { x: middle.x + (eyes * CARD_IN_EYES) / 2, y },
  ];
}

/** Across the upper part of the picture, where shelves and door frames are. */
export function levelLine({ width, height }: FrameSize): Ends {
  return [
    { x: width * 0.25, y: height * 0.2 },
    { x: width * 0.75, y: height * 0.2 },
  ];
}

/** Pixels. */
export function lengthOf([a, b]: Ends): number {
  return distance(a, b);
}
