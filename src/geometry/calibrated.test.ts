import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrated } from './calibrated';
import type { CameraKnowledge } from './feature-context';
import { measureFeatures } from './features';
import { poseWith } from './test-pose';

const WITHIN_DEG = 0.001;
/** Perspective in the head fit changes a little with the assumed lens. */
const WITHIN_SHARE = 0.03;

const rolls = fc.double({ min: -12, max: 12, noNaN: true });
const front = poseWith();
const sides = {
  'left-side': poseWith({ turnedLeftDeg: -90, distanceM: 1.8 }),
  'right-side': poseWith({ turnedLeftDeg: 90, distanceM: 1.8 }),
};

test('a level line found later gives the tilts that it would have given from the start', () => {
  fc.assert(
    fc.property(rolls, rolls, (before, after) => {
      const late = calibrated(measureFeatures(front, { cameraRollDeg: before }), roll(before), roll(after)).angles;
      const early = measureFeatures(front, { cameraRollDeg: after }).angles;
      for (const id of ['headTilt', 'shoulderTilt'] as const) {
        expect(Math.abs((late[id]?.value ?? 99) - (early[id]?.value ?? 0))).toBeLessThan(WITHIN_DEG);
      }
    }),
  );
});

test.each(['left-side', 'right-side'] as const)('and the inclinations seen from the %s', (view) => {
  fc.assert(
    fc.property(rolls, (after) => {
      const late = calibrated(measureFeatures(sides[view], { view }), {}, roll(after)).angles;
      const early = measureFeatures(sides[view], { view, cameraRollDeg: after }).angles;
      for (const id of ['neckInclination', 'trunkInclination'] as const) {
        expect(Math.abs((late[id]?.value ?? 99) - (early[id]?.value ?? 0))).toBeLessThan(WITHIN_DEG);
      }
    }),
  );
});

test('a field of view and an eye distance found later give the distance they would have given', () => {
  const lens = fc.record({
    horizontalFovDeg: fc.double({ min: 50, max: 90, noNaN: true }),
    eyeDistanceCm: fc.double({ min: 5.5, max: 7.2, noNaN: true }),
  });
  fc.assert(
    fc.property(lens, (found) => {
      const late = calibrated(measureFeatures(front), {}, found).angles.viewingDistance?.value ?? 0;
      const early = measureFeatures(front, found).angles.viewingDistance?.value ?? 0;
      expect(Math.abs(late / early - 1)).toBeLessThan(WITHIN_SHARE);
    }),
  );
});

test('an uncalibrated distance says that it may be a ninth off', () => {
  const { value = 0, sd = 0 } = calibrated(measureFeatures(front), {}, {}).angles.viewingDistance ?? {};
  expect(sd / value).toBeGreaterThan(0.11);
});

function roll(cameraRollDeg: number): CameraKnowledge {
  return { cameraRollDeg };
}
