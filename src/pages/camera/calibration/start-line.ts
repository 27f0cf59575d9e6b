import type { FrameSize, Pose } from '../../../geometry/landmarks';
import { distance, midpoint, type Vector2 } from '../../../geometry/vectors';

export type Ends = readonly [Vector2, Vector2];

/** A card is 1.36 eye distances wide; held at the forehead it lies one eye distance above the eyes. */
const CARD_IN_EYES = 1.36;
/** Shown around the forehead: enough to see the card whole, near enough to mark its edges to a pixel. */
const CUT_IN_EYES = { width: 6, height: 4 };

export interface Cut extends FrameSize, Vector2 {}

/** The part of the picture around the forehead, whole pixels, inside the picture. */
export function foreheadCut({ image, frame }: Pose): Cut {
  const eyes = distance(image.leftEye, image.rightEye);
  const width = Math.min(frame.width, Math.round(eyes * CUT_IN_EYES.width));
  const height = Math.min(frame.height, Math.round(eyes * CUT_IN_EYES.height));
  const middle = midpoint(image.leftEye, image.rightEye);
  const within = (from: number, most: number) => Math.round(Math.max(0, Math.min(most, from)));
  return {
    width,
    height,
    x: within(middle.x - width / 2, frame.width - width),
    y: within(middle.y - eyes - height / 2, frame.height - height),
  };
}

/** Where the ends of a card at the forehead lie in the cut, roughly: the person moves them from there. */
export function foreheadLine({ image }: Pose, cut: Cut): Ends {
  const half = (distance(image.leftEye, image.rightEye) * CARD_IN_EYES) / 2;
  const middle = midpoint(image.leftEye, image.rightEye);
  const y = Math.max(0, middle.y - half * 1.5 - cut.y);
  return [
    { x: middle.x - half - cut.x, y },
    { x: middle.x + half - cut.x, y },
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
