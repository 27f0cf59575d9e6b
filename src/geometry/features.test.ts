import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANGLE_IDS } from './angle';
import { ANGLES } from './angle-catalogue';
import type { FeatureContext } from './feature-context';
import { measureFeatures } from './features';
import { LANDMARK_NAMES, type Pose } from './landmarks';
import { hipsSeen } from './test-changes';
import { everyLandmark, poseWith } from './test-pose';
import { uprightProfileOf } from './upright-profile';

describe('every angle', () => {
  test('is either measured or has its reason, never both, whatever the pose', () => {
    fc.assert(
      fc.property(anyPose(), anyContext(), (pose, context) => {
        const features = measureFeatures(pose, context);
        for (const id of ANGLE_IDS) {
          expect(id in features.angles).not.toBe(id in features.unmeasured);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is a finite number with a finite uncertainty, however mad the landmarks are', () => {
    fc.assert(
      fc.property(anyPose(), anyContext(), (pose, context) => {
        for (const reading of Object.values(measureFeatures(pose, context).angles)) {
          expect(Number.isFinite(reading.value)).toBe(true);
          expect(Number.isFinite(reading.sd) && reading.sd >= 0).toBe(true);
          expect(reading.quality).toBeGreaterThanOrEqual(0);
          expect(reading.quality).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('speaks in the unit of its catalogue entry', () => {
    const readings = Object.values(measureFeatures(poseWith()).angles);
    expect(readings.length).toBeGreaterThan(4);
    for (const reading of readings) expect(reading.unit).toBe(ANGLES[reading.id].unit);
  });

  test('has a smallest detectable change no finer than what repeat pictures show', () => {
    for (const id of ANGLE_IDS) {
      expect(ANGLES[id].minimalDetectableChange).toBeGreaterThanOrEqual(2.7 * ANGLES[id].repeatSd.lite);
    }
  });
});

describe('nobody', () => {
  test('gives every angle the same reason', () => {
    const features = measureFeatures(null);
    expect(features.view).toBeNull();
    expect(new Set(Object.values(features.unmeasured))).toEqual(new Set(['nobody']));
    expect(Object.keys(features.unmeasured)).toHaveLength(ANGLE_IDS.length);
  });

  test('is also what a pose that neither model believes in means', () => {
    expect(measureFeatures(poseWith({ presence: 0.2 })).unmeasured.headTilt).toBe('nobody');
  });
});

test('a body turned half away gives no number and the reason', () => {
  const features = measureFeatures(poseWith({ turnedLeftDeg: 45 }));
  expect(features.view).toBe('three-quarter');
  expect(features.angles).toEqual({});
  expect(features.unmeasured.shoulderTilt).toBe('bodyTurned');
});

test.each([
  ['all landmarks on one point', everyLandmark(() => ({ x: 320, y: 240 }))],
  ['landmarks that are not numbers', everyLandmark(() => ({ x: NaN, y: NaN }))],
  ['landmarks nobody believes in', everyLandmark(() => ({ visibility: 0 }))],
])('%s give no angle at all', (_, image) => {
  for (const view of ['front', 'left-side', 'right-side'] as const) {
    expect(measureFeatures(poseWith({ image }), { view }).angles).toEqual({});
  }
});

function anyPose(): fc.Arbitrary<Pose> {
  const number = fc.oneof(fc.double({ min: -2000, max: 2000 }), fc.constantFrom(NaN, Infinity, 0, 1e300));
  const landmark = fc.record({ x: number, y: number, z: number, visibility: fc.double({ min: -1, max: 2 }) });
  return fc
    .tuple(fc.array(landmark, { minLength: 33, maxLength: 33 }), fc.double({ min: 0, max: 1 }))
    .map(([landmarks, presence]) => {
      const all = everyLandmark((name) => landmarks[LANDMARK_NAMES.indexOf(name)]!);
      return poseWith({ image: all, world: all, presence: Number.isNaN(presence) ? NaN : 0.4 + presence });
    });
}

function anyContext(): fc.Arbitrary<FeatureContext> {
  const side = { turnedLeftDeg: -90, distanceM: 1.6 };
  const uprightProfile = uprightProfileOf([poseWith({ ...side, image: hipsSeen() })], 'left-side')!;
  return fc.constantFrom<FeatureContext>(
    {},
    { view: 'front' },
    { view: 'left-side' },
    { view: 'right-side', uprightProfile, upright: { neckInclination: 4, trunkInclination: 2 } },
  );
}
