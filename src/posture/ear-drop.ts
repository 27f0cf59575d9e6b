import type { SeenPoints } from '../geometry/body-model/seen-points';

const LEAST_WIDTH = 1e-3;

/** How far the ears lie below the eyes, in ear distances: the height of the camera, as the face tells it. */
export function earDrop({ leftEye, rightEye, leftEar, rightEar }: SeenPoints): number {
  const earWidth = Math.max(LEAST_WIDTH, Math.hypot(leftEar.x - rightEar.x, leftEar.y - rightEar.y));
  return (leftEar.y + rightEar.y - leftEye.y - rightEye.y) / 2 / earWidth;
}
