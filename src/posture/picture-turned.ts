import type { Pose } from '../geometry/landmarks';
import { midpoint } from '../geometry/vectors';

/**
 * The picture lies on its side or stands on its head: a camera that was mounted so, or a film whose turn the browser does
 * not know. Told by the way from the shoulders up to the ears. From the front it leans at most 45° in any seat; from the
 * side a head may be far forward of the shoulders, up to some 60°, so there only more than 65° counts.
 */
export function isPictureTurned({ image }: Pose, view: 'front' | 'side' = 'front'): boolean {
  const ears = midpoint(image.leftEar, image.rightEar);
  const shoulders = midpoint(image.leftShoulder, image.rightShoulder);
  const rise = shoulders.y - ears.y;
  const aside = Math.abs(ears.x - shoulders.x);
  return aside > rise * MOST_ASIDE[view];
}

/** Tangents of 45° and 65°. */
const MOST_ASIDE = { front: 1, side: 2.1 };
