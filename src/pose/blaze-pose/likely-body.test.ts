import { expect, test } from 'vitest';
import { poseWith } from '../../geometry/test-pose';
import { isLikelyBody } from './likely-body';

const neckless = { leftEar: { x: 322, y: 196 }, rightEar: { x: 318, y: 196 } };

test('a profile is likely with a neck between ears and shoulders, however far the head is forward', () => {
  expect(isLikelyBody(poseWith({ turnedLeftDeg: -90 }))).toBe(true);
  expect(isLikelyBody(poseWith({ turnedLeftDeg: 90 }))).toBe(true);
});

test('ears on the shoulders of a profile are nobody', () => {
  const { image } = poseWith({ turnedLeftDeg: -90 });
  const shoulders = { x: (image.leftShoulder.x + image.rightShoulder.x) / 2, y: image.leftShoulder.y - 5 };
  expect(isLikelyBody(poseWith({ turnedLeftDeg: -90, image: { leftEar: shoulders, rightEar: shoulders } }))).toBe(
    false,
  );
});

test('from the front a short neck says nothing', () => {
  expect(isLikelyBody(poseWith({ image: neckless }))).toBe(true);
});
