import type { Reason } from './angle';
import { explainProfile, type Explanation } from './explain-profile';
import type { FeatureContext, PartialMeasurements } from './feature-context';
import type { Pose } from './landmarks';
import type { Measured, Measurement } from './measurement';
import { neckInclination } from './neck-inclination';
import { profileChange } from './profile-change';
import { sideHeadForward } from './side-head-forward';
import { profileOf, type Profile, type SideViewName } from './side-view';
import { trunkInclination } from './trunk-inclination';
import { upperBackCurve } from './upper-back-curve';
import { inPictureWidths } from './upright-profile';

/**
 * The angles of a profile; the left or right side faces the camera. With a baseline, what changed is read from all points
 * together and added to the plain landmark angle of the baseline; without one the plain landmark angles stand.
 */
export function measureSide(pose: Pose, view: SideViewName, context: FeatureContext): PartialMeasurements {
  const profile = profileOf(pose, view, context.cameraRollDeg ?? 0);
  if (typeof profile === 'string') return allUnmeasured(profile);
  return {
    neckInclination: neckInclination(profile),
    trunkInclination: trunkInclination(profile),
    headForward: sideHeadForward(profile),
    upperBackCurve: backCurve(pose, view),
    ...measureChange(profile, view, context),
  };
}

/** In the picture as it is: the mask is not turned with the camera's roll, and how round a back is does not depend on it. */
function backCurve(pose: Pose, view: SideViewName): Measurement {
  const profile = profileOf(pose, view, 0);
  return typeof profile === 'string' ? profile : upperBackCurve(pose.bodyMask, profile, pose.frame);
}

function measureChange(profile: Profile, view: SideViewName, context: FeatureContext): PartialMeasurements {
  if (!context.uprightProfile) return changesUnmeasured('noBaseline');
  const change = explainProfile(profileChange(context.uprightProfile, inPictureWidths(profile), view));
  if (!change) return changesUnmeasured('lowConfidence');
  const { neckInclination: neck, trunkInclination: trunk } = context.upright ?? {};
  const from = (start: number, id: keyof Explanation['mean']): Measured => ({
    value: start + change.mean[id],
    sd: Math.hypot(change.sd[id], CERTAIN_WITHIN),
    quality: profile.quality,
  });
  return {
    thoracicFlexion: from(0, 'thoracicFlexion'),
    neckFlexion: from(0, 'neckFlexion'),
    shoulderProtraction: from(0, 'shoulderProtraction'),
    ...(neck !== undefined && {
      neckInclination: midway(from(neck, 'neckInclination'), neckInclination(profile)),
    }),
    ...(trunk !== undefined && { trunkInclination: from(trunk, 'trunkInclination') }),
  };
}

/** Two witnesses of one angle that err for different reasons; where they disagree, neither is certain. */
function midway(a: Measured, b: Measured): Measured {
  return {
    value: (a.value + b.value) / 2,
    sd: Math.hypot(a.sd ?? 0, (a.value - b.value) / 2),
    quality: Math.min(a.quality, b.quality),
  };
}

/** What the simulated bodies cannot know of this one, one sd: degrees, and centimetres of the shoulders. */
const CERTAIN_WITHIN = 1;

function changesUnmeasured(reason: Reason): PartialMeasurements {
  return { thoracicFlexion: reason, neckFlexion: reason, shoulderProtraction: reason };
}

function allUnmeasured(reason: Reason): PartialMeasurements {
  return {
    neckInclination: reason,
    trunkInclination: reason,
    headForward: reason,
    upperBackCurve: reason,
    ...changesUnmeasured(reason),
  };
}
