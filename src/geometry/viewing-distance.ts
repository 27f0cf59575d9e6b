import { ANGLES } from './angle-catalogue';
import type { CameraKnowledge, FeatureContext } from './feature-context';
import type { HeadFit } from './head-fit';
import type { Pose } from './landmarks';
import { qualityOf, type Measurement } from './measurement';

/** Webcams see 60–78° from side to side. */
export const DEFAULT_FOV_DEG = 68;
/** Taking 68° for 60° or 78° makes a distance 15–20 % wrong: one standard deviation of webcams, as a share. */
export const UNKNOWN_FOV_SHARE = 0.1;
/** Adult eyes are 6.3 cm apart, one standard deviation 0.35. */
export const EYE_DISTANCE_CM = 6.3;
const UNKNOWN_HEAD_SHARE = 0.055;

/**
 * Camera to the middle of the eyes, centimetres: how far a head of known size must be to look so large. Turning the head
 * is accounted for by the head fit. Without a calibration the number itself may be a sixth off and only its change
 * relative to itself is exact, which its `sd` says.
 */
export function viewingDistance(pose: Pose, head: HeadFit, context: FeatureContext): Measurement {
  if (!(head.distanceCm > 0)) return 'lowConfidence';
  const value = (head.distanceCm * (context.eyeDistanceCm ?? EYE_DISTANCE_CM)) / EYE_DISTANCE_CM;
  return {
    value,
    sd: Math.hypot(ANGLES.viewingDistance.repeatSd.lite, value * distanceSdShare(context)),
    quality: qualityOf(pose, ['leftEye', 'rightEye']),
  };
}

/** How uncertain the number itself is, as a share of it: what the calibration says, or what is unknown without one. */
export function distanceSdShare(camera: CameraKnowledge): number {
  if (camera.distanceSdShare !== undefined) return camera.distanceSdShare;
  const fov = camera.horizontalFovDeg === undefined ? UNKNOWN_FOV_SHARE : 0;
  const size = camera.eyeDistanceCm === undefined ? UNKNOWN_HEAD_SHARE : 0;
  return Math.hypot(fov, size);
}
