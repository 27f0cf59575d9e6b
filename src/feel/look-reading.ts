import type { AngleId, Features, Reason } from '../geometry/angle';
import type { Pose } from '../geometry/landmarks';
import type { Position } from '../geometry/trunk-position';
import type { SeenPicture } from '../posture/seen-picture';
import { assess } from '../posture/assess';
import type { Baseline } from '../posture/baseline';
import { headDrop } from '../posture/head-drop';
import type { SavedBaseline } from '../posture/saved-baseline';
import { trunkPosition } from '../geometry/trunk-position';

/** What a lesson can go by: an angle, or how far the head has sunk (see headDrop). */
export type FeelMeasure = AngleId | 'headDrop';

/** One look in a lesson's terms: distances from the baseline, in each measure's unit. */
export interface FeelLook {
  readonly features: Features;
  /** Where the trunk is; null where it can't be told. */
  readonly trunk: Position | null;
  /** null: not measured in this look; then `reasonFor` says why. */
  deviationOf(measure: FeelMeasure): number | null;
  /** The same of the careful look that ended with this frame, against careful looks; null: none did. */
  carefulDeviationOf(measure: FeelMeasure): number | null;
  reasonFor(measure: FeelMeasure): Reason;
}

export function feelLook(result: SeenPicture, saved: Pick<SavedBaseline, 'baseline' | 'careful'>): FeelLook {
  const { pose, careful, timestampMs } = result;
  const live = readAgainst(pose, saved.baseline, timestampMs);
  const start = saved.careful && { ...saved.careful, drift: saved.baseline.drift ?? {} };
  const closer = careful && start ? readAgainst(careful, start, timestampMs) : null;
  return {
    features: live.features,
    trunk: trunkPosition(pose),
    deviationOf: live.deviationOf,
    carefulDeviationOf: (measure) => closer?.deviationOf(measure) ?? null,
    reasonFor: (measure) => live.features.unmeasured[angleOf(measure)] ?? 'noBaseline',
  };
}

function readAgainst(pose: Pose | null, baseline: Baseline, timestampMs: number) {
  const { features } = assess(pose, baseline, timestampMs, baseline.setup.camera ?? {});
  const deviationOf = (measure: FeelMeasure): number | null => {
    const deviation = deviationIn(features, baseline, angleOf(measure));
    if (deviation === null || !pose) return null;
    return measure === 'headDrop' ? headDrop(pose, baseline) : deviation;
  };
  return { features, deviationOf };
}

/** The head's height is told where the upper back is: the same must be in the picture, and face it. */
function angleOf(measure: FeelMeasure): AngleId {
  return measure === 'headDrop' ? 'thoracicFlexion' : measure;
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
