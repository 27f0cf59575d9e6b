import type { AngleId, Features, Reason } from '../geometry/angle';
import type { Pose } from '../geometry/landmarks';
import type { Position } from '../geometry/trunk-position';
import { assess } from '../posture/assess';
import type { Baseline } from '../posture/baseline';
import { headDrop } from '../posture/head-drop';
import type { SavedBaseline } from '../posture/saved-baseline';
import type { SeenPicture } from '../posture/seen-picture';
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

export function feelLook({ result, compared, baseline: saved }: ComparedLook): FeelLook {
  const { pose, careful, timestampMs } = result;
  const start = saved.careful && { ...saved.careful, drift: saved.baseline.drift ?? {} };
  const closer = careful && start ? carefulReader(careful, start, timestampMs) : null;
  return {
    features: compared,
    trunk: trunkPosition(pose),
    deviationOf: reader(compared, pose, saved.baseline),
    carefulDeviationOf: (measure) => closer?.(measure) ?? null,
    reasonFor: (measure) => compared.unmeasured[angleOf(measure)] ?? 'noBaseline',
  };
}

/** A look of the camera run that was compared with a baseline. */
export interface ComparedLook {
  readonly result: SeenPicture;
  /** Measured as the baseline was. */
  readonly compared: Features;
  readonly baseline: Pick<SavedBaseline, 'baseline' | 'careful'>;
}

type Reader = (measure: FeelMeasure) => number | null;

/** A careful look is no look of the stream's: it is measured here. */
function carefulReader(pose: Pose, baseline: Baseline, timestampMs: number): Reader {
  const { features } = assess(pose, baseline, timestampMs, baseline.setup.camera ?? {});
  return reader(features, pose, baseline);
}

function reader(features: Features, pose: Pose | null, baseline: Baseline): Reader {
  return (measure) => {
    const deviation = deviationIn(features, baseline, angleOf(measure));
    if (deviation === null || !pose) return null;
    return measure === 'headDrop' ? headDrop(pose, baseline) : deviation;
  };
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
