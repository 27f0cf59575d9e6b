import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededChance } from '../chance';
import { findingOf } from './finding';
import { randomShape } from './random-person';
import { midShoulder, poseBody, UPRIGHT, type BodyPosture } from './seated-body';

const SHAPES = Array.from({ length: 40 }, (_, i) => randomShape(seededChance(i)));
const change = (posture: Partial<BodyPosture>) =>
  SHAPES.map((shape) => {
    const [before, after] = [poseBody(shape, UPRIGHT), poseBody(shape, { ...UPRIGHT, ...posture })];
    const shoulders = (body: typeof before) => midShoulder(body);
    return {
      eyeForward: after.points.leftEye[2] - before.points.leftEye[2],
      eyeUp: after.points.leftEye[1] - before.points.leftEye[1],
      shoulderForward: shoulders(after)[2] - shoulders(before)[2],
      earAhead: after.midEar[2] - shoulders(after)[2] - (before.midEar[2] - shoulders(before)[2]),
    };
  });

test('sitting upright is the same left and right', () => {
  for (const shape of SHAPES) {
    const { leftShoulder, rightShoulder } = poseBody(shape, UPRIGHT).points;
    expect(leftShoulder[0]).toBeCloseTo(-rightShoulder[0], 9);
    expect(leftShoulder[1]).toBeCloseTo(rightShoulder[1], 9);
  }
});

test('a slump brings the eyes forward and down, further than the shoulders', () => {
  for (const { eyeForward, eyeUp, shoulderForward } of change({ thoracicFlexion: 20, neckFlexion: 10 })) {
    expect(eyeUp).toBeLessThan(0);
    expect(eyeForward).toBeGreaterThan(shoulderForward);
    expect(shoulderForward).toBeGreaterThan(0);
  }
});

test('a forward head moves the ears ahead of shoulders that stay', () => {
  for (const { earAhead, shoulderForward } of change({ neckFlexion: 18 })) {
    expect(shoulderForward).toBeCloseTo(0, 9);
    expect(earAhead).toBeGreaterThan(0.01);
    expect(earAhead).toBeLessThan(0.06);
  }
});

test('turning the head moves no shoulder, and the neck leaves the head’s own angles alone', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 30 }), (headYaw, neckFlexion) => {
      const [still, moved] = [UPRIGHT, { ...UPRIGHT, headYaw, neckFlexion }].map((p) => poseBody(SHAPES[0]!, p).points);
      expect(moved!.leftShoulder).toEqual(still!.leftShoulder);
      const faced = Math.atan2(moved!.leftEye[2] - moved!.rightEye[2], moved!.leftEye[0] - moved!.rightEye[0]);
      expect((-faced * 180) / Math.PI).toBeCloseTo(headYaw, 6);
    }),
  );
});

test('what stands out is the movement that left its own sway furthest behind', () => {
  expect(findingOf(UPRIGHT)).toBe('none');
  expect(findingOf({ ...UPRIGHT, trunkLean: -12 })).toBe('none');
  expect(findingOf({ ...UPRIGHT, thoracicFlexion: 20, neckFlexion: 12 })).toBe('slump');
  expect(findingOf({ ...UPRIGHT, headPitch: 30, neckFlexion: 14 })).toBe('none');
  expect(findingOf({ ...UPRIGHT, leftElevation: 12 })).toBe('unevenShoulders');
  expect(findingOf({ ...UPRIGHT, leftElevation: 12, rightElevation: 11 })).toBe('shrug');
});
