import { explainProfile } from '../geometry/explain-profile';
import type { Pose } from '../geometry/landmarks';
import { profileChange } from '../geometry/profile-change';
import { profileOf } from '../geometry/side-view';
import { inPictureWidths } from '../geometry/upright-profile';
import type { Baseline } from './baseline';
import { severityOf } from './severity';

/**
 * How far the pelvis came forward on the seat from where it matters, centimetres. Simulated side views: of slides of 9 cm and
 * more seven in ten reach it, of reclines none in a hundred.
 */
const SLIDE = { driftingFrom: 5, offFrom: 9 } as const;
/** Who slides hangs back from the pelvis; who has not even this much is slumped or sits elsewhere. */
const BACK_FROM_DEG = 4;
/** Surer than this many standard deviations it can be off; less sure it is drifting, and too little to count for a cue. */
const SURE_FROM_SDS = 1.5;
const MOST_IF_UNSURE = 0.27;

/**
 * How far somebody in profile has slid down, 0 aligned … 1 far off. A chair that rolls takes hip and shoulder along alike, a
 * recline leaves the hip where it is; only a slide brings it forward under shoulders that stay behind and sink.
 */
export function slideSeverity(pose: Pose, { view, profile, setup }: Baseline): number {
  if (!profile || view === 'front') return 0;
  const now = profileOf(pose, view, setup.camera?.cameraRollDeg ?? 0);
  if (typeof now === 'string') return 0;
  const explained = explainProfile(profileChange(profile, inPictureWidths(now), view));
  if (!explained || -explained.mean.trunkInclination < BACK_FROM_DEG) return 0;
  const severity = severityOf(explained.mean.slide, SLIDE);
  return explained.mean.slide >= SURE_FROM_SDS * explained.sd.slide ? severity : Math.min(MOST_IF_UNSURE, severity);
}
