import { expect, test } from 'vitest';
import { poseWith } from '../geometry/test-pose';
import { fitPose } from './fit-pose';

test('landmarks found in a half-size copy are given in pixels of the frame', () => {
  const small = poseWith({});
  const { width, height } = small.frame;
  const fitted = fitPose(small, { width: width * 2, height: height * 2 });
  expect(fitted.frame).toEqual({ width: width * 2, height: height * 2 });
  expect(fitted.image.leftEar.x).toBeCloseTo(small.image.leftEar.x * 2);
  expect(fitted.image.leftEar.y).toBeCloseTo(small.image.leftEar.y * 2);
  expect(fitted.world).toEqual(small.world);
});

test('a pose in the right size stays as it is', () => {
  const pose = poseWith({});
  expect(fitPose(pose, pose.frame)).toBe(pose);
});
