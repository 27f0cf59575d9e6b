import { expect, test } from 'vitest';
import { poseWith } from '../../geometry/test-pose';
import { isDeskView } from './desk-view';

const FRAME = { width: 640, height: 480 };
const knees = (y: number) => ({ leftKnee: { x: 350, y }, rightKnee: { x: 290, y } });

test('facing the camera with the knees below the picture is a desk view', () => {
  expect(isDeskView(poseWith({ image: knees(600) }), FRAME)).toBe(true);
});

test('a whole body in the picture is none', () => {
  expect(isDeskView(poseWith({ image: knees(400) }), FRAME)).toBe(false);
});

test('neither is a profile', () => {
  expect(isDeskView(poseWith({ turnedLeftDeg: -90, image: knees(600) }), FRAME)).toBe(false);
});
