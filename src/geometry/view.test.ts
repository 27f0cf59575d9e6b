import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyLandmark, poseWith } from './test-pose';
import { viewOf } from './view';

test.each([
  [0, 'front'],
  [20, 'front'],
  [-20, 'front'],
  [45, 'three-quarter'],
  [-45, 'three-quarter'],
  [80, 'right-side'],
  [100, 'right-side'],
  [-90, 'left-side'],
] as const)('a body turned %d° to its left is seen as %s', (turnedLeftDeg, view) => {
  expect(viewOf(poseWith({ turnedLeftDeg, distanceM: 1.6 }))).toBe(view);
});

test('turning the head alone, however far, stays a front view', () => {
  const still = poseWith();
  const shift = { nose: 45, leftEye: 35, rightEye: 30, leftEar: 0, rightEar: 20 };
  const image = Object.fromEntries(
    Object.entries(shift).map(([name, dx]) => [name, { x: still.image[name as keyof typeof shift].x + dx }]),
  );
  expect(viewOf(poseWith({ image }))).toBe('front');
});

test('a profile that the pose model takes for a back counts as the profile its limbs point to', () => {
  const seen = poseWith({ turnedLeftDeg: -90, distanceM: 1.6 });
  const backward = { leftShoulder: { x: -0.15, z: 0.03 }, rightShoulder: { x: 0.15, z: -0.03 } };
  expect(viewOf({ ...seen, world: poseWith({ turnedLeftDeg: -90, world: backward }).world })).toBe('left-side');
});

test('nobody has no view, and neither have landmarks that are not numbers', () => {
  expect(viewOf(null)).toBeNull();
  expect(viewOf(poseWith({ world: everyLandmark(() => ({ x: NaN })) }))).toBeNull();
});

test('the view does not depend on where the person sits or how large they appear', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -120, max: 120 }),
      fc.integer({ min: -150, max: 150 }),
      fc.double({ min: 0.9, max: 4, noNaN: true }),
      (turnedLeftDeg, dx, distanceM) => {
        const pose = poseWith({ turnedLeftDeg, distanceM });
        const image = everyLandmark((name) => ({ x: pose.image[name].x + dx }));
        expect(viewOf(poseWith({ turnedLeftDeg, distanceM, image }))).toBe(viewOf(pose));
      },
    ),
  );
});
