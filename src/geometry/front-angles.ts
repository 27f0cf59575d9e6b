import { ANGLES } from './angle-catalogue';
import type { FeatureContext, PartialMeasurements } from './feature-context';
import { fitHead, focalLengthPx, type HeadFit } from './head-fit';
import { headTilt } from './head-tilt';
import type { Pose } from './landmarks';
import { areSeen, qualityOf, type Measurement } from './measurement';
import { shoulderTilt } from './shoulder-tilt';
import { trunkLateralLean } from './trunk-lateral-lean';
import { DEFAULT_FOV_DEG, viewingDistance } from './viewing-distance';

/** The angles that a front picture gives without a fitted body. */
export function measureFront(pose: Pose, context: FeatureContext): PartialMeasurements {
  const rollDeg = context.cameraRollDeg ?? 0;
  const focalPx = focalLengthPx(pose.frame.width, context.horizontalFovDeg ?? DEFAULT_FOV_DEG);
  const head = areSeen(pose, ['leftEye', 'rightEye', 'nose']) ? fitHead(pose, focalPx) : 'headHidden';
  return {
    headTilt: headTilt(pose, rollDeg),
    shoulderTilt: shoulderTilt(pose, rollDeg),
    trunkLateralLean: trunkLateralLean(pose, rollDeg),
    headYaw: headAngle(pose, head, 'yawDeg'),
    headPitch: headAngle(pose, head, 'pitchDeg'),
    viewingDistance: viewingDistance(pose, head, context),
  };
}

function headAngle(pose: Pose, head: HeadFit | null | 'headHidden', angle: 'yawDeg' | 'pitchDeg'): Measurement {
  if (head === 'headHidden') return head;
  if (!head || Math.abs(head[angle]) > 90) return 'lowConfidence';
  const { gain } = angle === 'yawDeg' ? ANGLES.headYaw : ANGLES.headPitch;
  return { value: head[angle] / gain.value, quality: qualityOf(pose, ['leftEye', 'rightEye', 'nose']) };
}
