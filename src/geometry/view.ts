import type { View } from './angle';
import type { ImageLandmarks, LandmarkName, Pose, WorldLandmarks } from './landmarks';
import { toDegrees } from './units';

/** Turned less than this the shoulders keep 87 % of their width and the person counts as facing the camera. */
const FRONT_UNTIL_DEG = 30;
/** Turned more than this one shoulder hides the other. */
const SIDE_FROM_DEG = 60;

/**
 * Which way the trunk faces, whatever the head does: a glance at a second monitor stays a front view.
 *
 * How far it is turned comes from the shoulders in world coordinates (their z leans, but by 10–20° only, and front and
 * side lie 60° apart). To which side comes from the picture: nose ahead of the ears, knees of the hips, hands of the
 * shoulders, toes of the heels. That survives the pose model taking a profile for a back, which it does one time in
 * fifteen; a desk's camera never sees the back, so such a pose counts as the profile its limbs say.
 *
 * Null: no person, or shoulders that are not numbers.
 */
export function viewOf(pose: Pose | null): View | null {
  if (!pose) return null;
  const turned = trunkYaw(pose.world);
  const forward = forwardInPicture(pose.image);
  if (!Number.isFinite(turned) || !Number.isFinite(forward)) return null;
  if (Math.abs(turned) <= FRONT_UNTIL_DEG) return 'front';
  if (Math.abs(turned) < SIDE_FROM_DEG) return 'three-quarter';
  return forward < 0 ? 'left-side' : 'right-side';
}

/** How far the shoulders are turned from facing the camera; positive: to the person's left. -180..180, world frame. */
export function trunkYaw({ leftShoulder, rightShoulder }: WorldLandmarks): number {
  return toDegrees(Math.atan2(leftShoulder.z - rightShoulder.z, leftShoulder.x - rightShoulder.x));
}

/** Each pair points from the back of a body part to its front. */
const FORWARD_PAIRS: readonly (readonly [back: readonly LandmarkName[], front: readonly LandmarkName[]])[] = [
  [['leftEar', 'rightEar'], ['nose']],
  [
    ['leftHip', 'rightHip'],
    ['leftKnee', 'rightKnee'],
  ],
  [
    ['leftShoulder', 'rightShoulder'],
    ['leftWrist', 'rightWrist'],
  ],
  [
    ['leftHeel', 'rightHeel'],
    ['leftFootIndex', 'rightFootIndex'],
  ],
];

/** Pixels by which the fronts of body parts lie right of their backs, summed: negative faces left in the picture. */
function forwardInPicture(image: ImageLandmarks): number {
  return FORWARD_PAIRS.reduce((sum, [back, front]) => sum + meanX(image, front) - meanX(image, back), 0);
}

function meanX(image: ImageLandmarks, names: readonly LandmarkName[]): number {
  return names.reduce((sum, name) => sum + image[name].x, 0) / names.length;
}
