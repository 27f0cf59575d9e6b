import type { FrameSize } from '../../geometry/landmarks';
import { trunkYaw } from '../../geometry/view';
import type { DecodedLandmarks } from './landmark-decoding';

/** As in geometry/view.ts: turned less than this a person counts as facing the camera. */
const FRONT_UNTIL_DEG = 30;

/** Somebody who faces the camera in a picture that ends above the knees: there the `desk` region serves best. */
export function isDeskView(
  { image, world }: Pick<DecodedLandmarks, 'image' | 'world'>,
  { height }: FrameSize,
): boolean {
  const endsAboveKnees = image.leftKnee.y > height && image.rightKnee.y > height;
  return endsAboveKnees && Math.abs(trunkYaw(world)) <= FRONT_UNTIL_DEG;
}
