import { describe, expect, test } from 'vitest';
import { measureFeatures } from './features';
import { bent, hipsSeen, leant } from './test-changes';
import { everyLandmark, poseWith } from './test-pose';
import { valueOf } from './test-readings';
import { uprightProfileOf } from './upright-profile';

describe.each([
  ['right-side', 90, 1],
  ['left-side', -90, -1],
] as const)('a %s view', (view, turnedLeftDeg, facing) => {
  const profile = (body: Parameters<typeof poseWith>[0] = {}) =>
    poseWith({ turnedLeftDeg, distanceM: 1.6, image: hipsSeen(), ...body });

  test('is recognised and measured without a baseline', () => {
    const features = measureFeatures(profile());
    expect(features.view).toBe(view);
    expect(features.angles.neckInclination).toBeDefined();
    expect(features.angles.trunkInclination).toBeDefined();
    expect(features.unmeasured.thoracicFlexion).toBe('noBaseline');
    expect(features.unmeasured.headTilt).toBe('wrongView');
    expect(features.unmeasured.craniovertebralAngle).toBe('needsTap');
    expect(features.unmeasured.upperBackCurve).toBe('needsMask');
  });

  test('counts a head that moved forward as positive', () => {
    const forward = { leftEar: { z: -0.055 }, rightEar: { z: -0.055 } };
    const [before, after] = [measureFeatures(profile()), measureFeatures(profile({ body: forward }))];
    expect(valueOf(after, 'neckInclination') - valueOf(before, 'neckInclination')).toBeGreaterThan(8);
    expect(valueOf(after, 'headForward') - valueOf(before, 'headForward')).toBeGreaterThan(3);
  });

  test('without a seen hip says so and keeps the neck', () => {
    const features = measureFeatures(
      profile({ image: { leftHip: { visibility: 0.1 }, rightHip: { visibility: 0.1 } } }),
    );
    expect(features.unmeasured.trunkInclination).toBe('hipsHidden');
    expect(features.angles.neckInclination).toBeDefined();
  });

  test('tells a slump from a lean against the baseline', () => {
    const uprightProfile = uprightProfileOf([profile()], view)!;
    const context = { uprightProfile, upright: { neckInclination: 6, trunkInclination: 0 } };
    const slumped = measureFeatures(profile({ body: bent(25) }), context);
    const leaning = measureFeatures(profile({ body: leant(15) }), context);
    expect(valueOf(slumped, 'thoracicFlexion')).toBeGreaterThan(9);
    expect(valueOf(leaning, 'thoracicFlexion')).toBeLessThan(6);
    expect(valueOf(leaning, 'trunkInclination')).toBeGreaterThan(10);
  });

  test('tells shoulders that came forward by themselves from a lean', () => {
    const context = { uprightProfile: uprightProfileOf([profile()], view)! };
    const rounded = { leftShoulder: { z: -0.04 }, rightShoulder: { z: -0.04 } };
    expect(valueOf(measureFeatures(profile({ body: rounded }), context), 'shoulderProtraction')).toBeGreaterThan(1.2);
    expect(valueOf(measureFeatures(profile({ body: leant(12) }), context), 'shoulderProtraction')).toBeLessThan(1);
  });

  test('of somebody standing on their head is refused: the pose model turned a deep slump over', () => {
    const upright = profile();
    const image = everyLandmark((name) => ({
      ...upright.image[name],
      y: upright.frame.height - upright.image[name].y,
    }));
    const { angles, unmeasured } = measureFeatures({ ...upright, image });
    expect(angles.neckInclination).toBeUndefined();
    expect(unmeasured.neckInclination).toBe('lowConfidence');
    expect(unmeasured.trunkInclination).toBe('lowConfidence');
  });

  test('sitting as in the baseline reads no change', () => {
    const context = { uprightProfile: uprightProfileOf([profile()], view)!, upright: { trunkInclination: 3 } };
    const features = measureFeatures(profile(), context);
    expect(Math.abs(valueOf(features, 'thoracicFlexion'))).toBeLessThan(2);
    expect(Math.abs(valueOf(features, 'trunkInclination') - 3)).toBeLessThan(1);
  });

  test('of a body far off profile refuses', () => {
    const pose = profile();
    const apart = poseWith({
      turnedLeftDeg,
      image: { leftShoulder: { x: pose.image.leftShoulder.x + 120 * facing } },
    });
    expect(measureFeatures(apart, { view }).unmeasured.neckInclination).toBe('bodyTurned');
  });
});

test('both sides read the same body the same', () => {
  const sides = [
    ['right-side', 90],
    ['left-side', -90],
  ] as const;
  const [right, left] = sides.map(([view, turnedLeftDeg]) => {
    const upright = poseWith({ turnedLeftDeg, distanceM: 1.6, image: hipsSeen() });
    const slumped = poseWith({ turnedLeftDeg, distanceM: 1.6, image: hipsSeen(), body: bent(18) });
    return measureFeatures(slumped, { uprightProfile: uprightProfileOf([upright], view)!, upright: {} });
  });
  for (const id of ['thoracicFlexion', 'neckFlexion', 'headForward', 'neckInclination', 'trunkInclination'] as const) {
    expect(valueOf(left!, id)).toBeCloseTo(valueOf(right!, id), 6);
  }
});
