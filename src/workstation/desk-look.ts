import type { Reason } from '../geometry/angle';
import type { Estimate } from '../geometry/body-model/front-model';
import { seenPoints, type SeenPoints } from '../geometry/body-model/seen-points';
import type { CameraKnowledge } from '../geometry/feature-context';
import { measureFeatures } from '../geometry/features';
import type { Pose } from '../geometry/landmarks';
import type { DeskLight } from './desk-light';

/** One look at somebody at their desk, as far as the desk goes. */
export interface DeskLook {
  readonly timestampMs: number;
  /** null with a reason. */
  readonly points: SeenPoints | null;
  /** Eyes to camera, centimetres. null: the eyes were not seen. */
  readonly distance: Estimate | null;
  /** Head turned against the camera, degrees, to the person's left +; the pose model shows about two thirds of it. */
  readonly yawDeg: number | null;
  readonly light: DeskLight;
  readonly reason: Reason | null;
}

/** Only pictures from the front tell something of a desk. */
export function deskLook(
  pose: Pose | null,
  { timestampMs, light, camera }: { timestampMs: number; light: DeskLight; camera: CameraKnowledge },
): DeskLook {
  const features = measureFeatures(pose, camera);
  const { view, angles, unmeasured } = features;
  const none = { timestampMs, light, points: null, distance: null, yawDeg: null };
  if (!pose || view === null) return { ...none, reason: unmeasured.viewingDistance ?? 'nobody' };
  if (view !== 'front') return { ...none, reason: view === 'three-quarter' ? 'bodyTurned' : 'wrongView' };
  const points = seenPoints(pose.image, pose.frame);
  const { viewingDistance, headYaw } = angles;
  return {
    timestampMs,
    light,
    points,
    distance: viewingDistance ? { value: viewingDistance.value, sd: viewingDistance.sd } : null,
    yawDeg: headYaw?.value ?? null,
    reason: points ? null : 'lowConfidence',
  };
}
