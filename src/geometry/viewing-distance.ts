import { ANGLES } from './angle-catalogue';
import type { FeatureContext } from './feature-context';
import type { HeadFit } from './head-fit';
import type { Pose } from './landmarks';
import { qualityOf, type Measurement } from './measurement';

/** Webcams see 60–78° from side to side. */
export const DEFAULT_FOV_DEG = 68;
/** Taking 68° for 60° or 78° makes a distance 15–20 % wrong: one standard deviation of webcams, as a share. */
const UNKNOWN_FOV_SHARE = 0.1;
/** Adult eyes are 6.3 cm apart, one standard deviation 0.35. */
const EYE_DISTANCE_CM = 6.3;
const UNKNOWN_HEAD_SHARE = 0.055;

/**
 * Camera to the middle of the eyes, centimetres: how far a head of known size must be to look so large. Turning the head
 * is accounted for by the head fit. Without a calibration the number itself may be a sixth off and only its change
 * relative to itself is exact, which its `sd` says.
 */
export function viewingDistance(pose: Pose, head: HeadFit, context: FeatureContext): Measurement {
  if (!(head.distanceCm > 0)) return 'lowConfidence';
  const value = (head.distanceCm * (context.eyeDistanceCm ?? EYE_DISTANCE_CM)) / EYE_DISTANCE_CM;
  const fov = context.horizontalFovDeg === undefined ? UNKNOWN_FOV_SHARE : 0;
  const size = context.eyeDistanceCm === undefined ? UNKNOWN_HEAD_SHARE : 0;
  return {
    value,
    sd: Math.hypot(ANGLES.viewingDistance.repeatSd.lite, value * fov, value * size),
    quality: qualityOf(pose, ['leftEye', 'rightEye']),
  };
}
