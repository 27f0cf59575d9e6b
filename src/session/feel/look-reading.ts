import type { AngleId, Features, Reason } from '../../geometry/angle';
import type { Pose } from '../../geometry/landmarks';
import type { Position } from '../../coach/movement';
import type { PoseResult } from '../../pose/pose-client';
import { assess } from '../../posture/assess';
import type { Baseline } from '../../posture/baseline';
import type { SavedBaseline } from '../saved-baseline';
import { trunkPosition } from '../trunk-position';

/** One look in a drill's terms: distances from the baseline, in each angle's unit. */
export interface FeelLook {
  readonly features: Features;
  /** Where the trunk is; null where it can't be told. */
  readonly trunk: Position | null;
  /** null: not measured in this look; then `reasonFor` says why. */
  deviationOf(angle: AngleId): number | null;
  /** The same of the careful look that ended with this frame, against careful looks; null: none did. */
  carefulDeviationOf(angle: AngleId): number | null;
  reasonFor(angle: AngleId): Reason;
}

export function feelLook({ pose, careful, timestampMs }: PoseResult, saved: StartingPoints): FeelLook {
  const { baseline } = saved;
  const features = featuresOf(pose, baseline, timestampMs);
  const closer = careful && saved.careful ? featuresOf(careful, saved.careful, timestampMs) : null;
  return {
    features,
    trunk: trunkPosition(pose),
    deviationOf: (angle) => deviationIn(features, baseline, angle),
    carefulDeviationOf: (angle) =>
      closer && saved.careful ? deviationIn(closer, { ...saved.careful, drift: baseline.drift ?? {} }, angle) : null,
    reasonFor: (angle) => features.unmeasured[angle] ?? 'noBaseline',
  };
}

type StartingPoints = Pick<SavedBaseline, 'baseline' | 'careful'>;

function featuresOf(pose: Pose | null, baseline: Baseline, timestampMs: number): Features {
  return assess(pose, baseline, timestampMs, baseline.setup.camera ?? {}).features;
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
