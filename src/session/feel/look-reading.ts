import type { AngleId, Features, Reason } from '../../geometry/angle';
import type { Pose } from '../../geometry/landmarks';
import { assess } from '../../posture/assess';
import type { Baseline } from '../../posture/baseline';

/** One look in a drill's terms: distances from the baseline, in each angle's unit. */
export interface FeelLook {
  readonly features: Features;
  /** null: not measured in this look; then `reasonFor` says why. */
  deviationOf(angle: AngleId): number | null;
  reasonFor(angle: AngleId): Reason;
}

export function feelLook(pose: Pose | null, baseline: Baseline, timestampMs: number): FeelLook {
  const { features } = assess(pose, baseline, timestampMs, baseline.setup.camera ?? {});
  return {
    features,
    deviationOf: (angle) => deviationIn(features, baseline, angle),
    reasonFor: (angle) => features.unmeasured[angle] ?? 'noBaseline',
  };
}

function deviationIn(features: Features, baseline: Baseline, angle: AngleId): number | null {
  const reading = features.angles[angle];
  const start = baseline.angles[angle];
  if (!reading || !start || features.view !== baseline.view) return null;
  return reading.value - start.median - (baseline.drift?.[angle] ?? 0);
}

/** The person is there and merely turned: what a drill of turning calls far away. */
const TURNED: readonly Reason[] = ['headTurned', 'bodyTurned', 'headHidden', 'lowConfidence', 'wrongView'];

export function isTurnedAway(reason: Reason): boolean {
  return TURNED.includes(reason);
}
