import { expect, test } from 'vitest';
import { ANGLES } from '../geometry/angle-catalogue';
import type { Pose } from '../geometry/landmarks';
import { readAgainst } from '../posture/front-body';
import { seatedBaseline, seatedPose } from '../posture/test-seated-pose';
import { assess } from '../posture/assess';
import { feelLook, type ComparedLook } from './look-reading';

const baseline = seatedBaseline();
const times = { pixelsMs: 1, detectMs: 0, landmarkMs: 20, totalMs: 21 };
const check = { meanLuma: 110, lumaSpread: 40, change: 3 };
const seen = (pose: Pose | null, careful?: Pose) => ({
  timestampMs: 0,
  pose,
  check,
  times,
  ...(careful && { careful }),
});
function read(result: ComparedLook['result'], saved: ComparedLook['baseline']) {
  const compared = assess(result.pose, saved.baseline, result.timestampMs, saved.baseline.setup.camera ?? {}).features;
  return feelLook({ result, compared, baseline: saved });
}
const slumped = seatedPose({ posture: { thoracicFlexion: 20 } });

test('a careful look is compared with careful looks, and with those only', () => {
  const both = read(seen(seatedPose(), slumped), { baseline, careful: baseline });
  expect(both.deviationOf('thoracicFlexion')).toBeCloseTo(0, 0);
  expect(both.carefulDeviationOf('thoracicFlexion')).toBeGreaterThan(8);
  expect(read(seen(seatedPose(), slumped), { baseline }).carefulDeviationOf('thoracicFlexion')).toBeNull();
  expect(read(seen(seatedPose()), { baseline, careful: baseline }).carefulDeviationOf('headDrop')).toBeNull();
});

test('both follow the person as far as the baseline has', () => {
  const drifted = { ...baseline, drift: { thoracicFlexion: 2 } };
  const look = read(seen(slumped, slumped), { baseline: drifted, careful: baseline });
  expect(look.carefulDeviationOf('thoracicFlexion')).toBeCloseTo(look.deviationOf('thoracicFlexion')!);
});

test('the head’s height is told with the upper back, and not where that is not seen', () => {
  expect(read(seen(slumped), { baseline }).deviationOf('headDrop')).toBeGreaterThan(1);
  const nobody = read(seen(null), { baseline });
  expect(nobody.deviationOf('headDrop')).toBeNull();
  expect(nobody.reasonFor('headDrop')).toBe('nobody');
});

test('a lean is the same number in a lesson as live and in the history, and as far as it is', () => {
  const leaning = seatedPose({ posture: { trunkSide: 6 } });
  const look = read(seen(leaning, leaning), { baseline, careful: baseline });
  const shown = look.features.angles.trunkLateralLean!.value - baseline.angles.trunkLateralLean!.median;
  expect(look.deviationOf('trunkLateralLean')).toBeCloseTo(shown);
  expect(look.carefulDeviationOf('trunkLateralLean')).toBeCloseTo(shown);
  expect(shown * ANGLES.trunkLateralLean.modelGain.value).toBeCloseTo(modelShows(leaning));
});

/** Before the catalogue's correction. */
function modelShows(pose: Pose): number {
  return (
    readAgainst(pose, baseline)!.changes.trunkLateralLean.value -
    readAgainst(seatedPose(), baseline)!.changes.trunkLateralLean.value
  );
}
