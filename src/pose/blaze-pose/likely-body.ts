import { trunkYaw } from '../../geometry/view';
import { distance, midpoint } from '../../geometry/vectors';
import type { DecodedLandmarks } from './landmark-decoding';

/** As in geometry/view.ts: turned less than this a person counts as facing the camera. */
const FRONT_UNTIL_DEG = 30;
/**
 * Ear to shoulder joint over shoulder to hip joint. In a profile neither is foreshortened, however deep the slump: 0.38 to
 * 0.45 on 20 rendered bodies, read as 0.32 to 0.58 where the points lie on the body (110 rendered and 39 real profiles), and
 * as 0.02 to 0.3 where the pose model took a near profile for a small person's back.
 */
const LEAST_NECK_IN_TRUNKS = 0.3;

/** False: a profile that no body has. From the front it can't be told, because the hips are a guess there. */
export function isLikelyBody({ image, world }: Pick<DecodedLandmarks, 'image' | 'world'>): boolean {
  if (Math.abs(trunkYaw(world)) <= FRONT_UNTIL_DEG) return true;
  const shoulders = midpoint(image.leftShoulder, image.rightShoulder);
  const neck = distance(midpoint(image.leftEar, image.rightEar), shoulders);
  return neck >= LEAST_NECK_IN_TRUNKS * distance(shoulders, midpoint(image.leftHip, image.rightHip));
}
