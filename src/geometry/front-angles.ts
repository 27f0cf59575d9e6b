import type { FeatureContext, PartialMeasurements } from './feature-context';
import { headPitch, headYaw } from './head-direction';
import { fitHead, focalLengthPx, type HeadFit } from './head-fit';
import { headTilt } from './head-tilt';
import type { Reason } from './angle';
import type { Pose } from './landmarks';
import { areSeen } from './measurement';
import { shoulderTilt } from './shoulder-tilt';
import { trunkLateralLean } from './trunk-lateral-lean';
import { DEFAULT_FOV_DEG, viewingDistance } from './viewing-distance';

/** The angles that a front picture gives without a fitted body. */
export function measureFront(pose: Pose, context: FeatureContext): PartialMeasurements {
  const rollDeg = context.cameraRollDeg ?? 0;
  return {
    shoulderTilt: shoulderTilt(pose, rollDeg),
    trunkLateralLean: trunkLateralLean(pose, rollDeg),
    ...measureHead(pose, rollDeg, context),
  };
}

function measureHead(pose: Pose, rollDeg: number, context: FeatureContext): PartialMeasurements {
  const head = headIn(pose, context);
  if (typeof head === 'string') {
    return { headTilt: head, headYaw: head, headPitch: head, viewingDistance: head };
  }
  return {
    headTilt: headTilt(pose, head, rollDeg),
    headYaw: headYaw(pose, head),
    headPitch: headPitch(pose, head),
    viewingDistance: viewingDistance(pose, head, context),
  };
}

function headIn(pose: Pose, context: FeatureContext): HeadFit | Reason {
  if (!areSeen(pose, ['leftEye', 'rightEye', 'nose'])) return 'headHidden';
  const focalPx = focalLengthPx(pose.frame.width, context.horizontalFovDeg ?? DEFAULT_FOV_DEG);
  return fitHead(pose, focalPx) ?? 'lowConfidence';
}
