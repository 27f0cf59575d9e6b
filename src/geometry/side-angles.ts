import type { FeatureContext, PartialMeasurements } from './feature-context';
import type { Pose } from './landmarks';
import type { Reason } from './angle';
import { neckInclination } from './neck-inclination';
import { sideFlexion } from './side-flexion';
import { sideHeadForward } from './side-head-forward';
import { profileOf, type SideViewName } from './side-view';
import { trunkInclination } from './trunk-inclination';
import { upperBackCurve } from './upper-back-curve';

/** The angles of a profile; the left or right side faces the camera. */
export function measureSide(pose: Pose, view: SideViewName, context: FeatureContext): PartialMeasurements {
  const profile = profileOf(pose, view, context.cameraRollDeg ?? 0);
  if (typeof profile === 'string') return allUnmeasured(profile);
  return {
    neckInclination: neckInclination(profile),
    trunkInclination: trunkInclination(profile),
    headForward: sideHeadForward(profile),
    upperBackCurve: upperBackCurve(pose.bodyMask, profile, pose.frame),
    ...sideFlexion(profile, uprightProfile(context.upright)),
  };
}

function uprightProfile(upright: FeatureContext['upright']) {
  const { neckInclination: neck, trunkInclination: trunk } = upright ?? {};
  return neck === undefined || trunk === undefined ? null : { neckInclination: neck, trunkInclination: trunk };
}

function allUnmeasured(reason: Reason): PartialMeasurements {
  return {
    neckInclination: reason,
    trunkInclination: reason,
    headForward: reason,
    upperBackCurve: reason,
    thoracicFlexion: reason,
    neckFlexion: reason,
    shoulderProtraction: reason,
  };
}
