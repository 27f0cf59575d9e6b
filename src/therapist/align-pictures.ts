import type { ImageLandmarks } from '../geometry/landmarks';
import { distance } from '../geometry/vectors';
import { treePoint } from './body-tree';
import { FACE_LANDMARKS } from '../geometry/landmarks';

/** How the second picture is laid on the first: scaled about its origin, then moved. Pixels of the first. */
export interface Placement {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Sized {
  readonly landmarks: ImageLandmarks | null;
  readonly cmPerPixel: number | null;
  readonly size: { readonly width: number; readonly height: number };
}

/**
 * Both bodies at one scale, one on the other. A length drawn in both pictures decides the scale; else the heads do. Without people the pictures are fitted by height.
 */
export function placeOn(first: Sized, second: Sized): Placement {
  const [a, b] = [first.landmarks, second.landmarks];
  const scale = commonScale(first, second);
  if (!a || !b) return { scale, x: (first.size.width - second.size.width * scale) / 2, y: 0 };
  const point = areHipsSeen(a) && areHipsSeen(b) ? 'midHip' : 'midShoulder';
  const [here, there] = [treePoint(a, point), treePoint(b, point)];
  return { scale, x: here.x - there.x * scale, y: here.y - there.y * scale };
}

function commonScale(first: Sized, second: Sized): number {
  if (first.cmPerPixel && second.cmPerPixel) return second.cmPerPixel / first.cmPerPixel;
  if (!first.landmarks || !second.landmarks) return first.size.height / second.size.height;
  const scale = headSize(first.landmarks) / headSize(second.landmarks);
  return Number.isFinite(scale) && scale > 0 ? scale : 1;
}

/** The head: no posture makes it smaller, as a slump does a trunk. */
function headSize(image: ImageLandmarks): number {
  const ears = treePoint(image, 'midEar');
  return FACE_LANDMARKS.reduce((sum, name) => sum + distance(image[name], ears), 0);
}

function areHipsSeen({ leftHip, rightHip }: ImageLandmarks): boolean {
  return Math.max(leftHip.visibility, rightHip.visibility) >= 0.5;
}
