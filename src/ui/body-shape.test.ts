import { expect, test } from 'vitest';
import { poseWith } from '../geometry/test-pose';
import { bodyShape, middle } from './body-shape';

const front = poseWith().image;

test('the head reaches above the eyes and past the ears', () => {
  const { head } = bodyShape(front);
  expect(head.centre.y - head.ry).toBeLessThan(front.leftEye.y);
  expect(head.centre.x + head.rx).toBeGreaterThan(front.leftEar.x);
  expect(head.centre.x - head.rx).toBeLessThan(front.rightEar.x);
});

test('a tilted head is drawn tilted', () => {
  const drop = 20;
  const image = poseWith({ image: { leftEye: { y: front.leftEye.y + drop } } }).image;
  expect(bodyShape(front).head.tiltDeg).toBeCloseTo(0, 0);
  expect(bodyShape(image).head.tiltDeg).toBeGreaterThan(5);
});

test('arms end before the first point that is not seen', () => {
  const hidden = { visibility: 0.1 };
  const countOf = (image: typeof front) => bodyShape(image).limbs.filter(({ closed }) => !closed).length;
  const seen = poseWith({ visibility: 1 }).image;
  const withoutElbows = poseWith({ visibility: 1, image: { leftElbow: hidden, rightElbow: hidden } }).image;
  expect(countOf(seen) - countOf(withoutElbows)).toBe(2);
});

test('a person seen from the side keeps their size', () => {
  const side = bodyShape(poseWith({ turnedLeftDeg: 90 }).image).size;
  expect(side / bodyShape(front).size).toBeGreaterThan(0.4);
});

test('points that all lie in one place still make a drawable figure', () => {
  const nose = front.nose;
  const heap = Object.fromEntries(Object.keys(front).map((name) => [name, nose])) as typeof front;
  const { head, limbs } = bodyShape(heap);
  const numbers = [head.rx, head.ry, head.tiltDeg, ...limbs.flatMap(({ points, width }) => [width, points[0]!.x])];
  expect(numbers.every(Number.isFinite)).toBe(true);
});

test('the middle is between', () => {
  expect(middle({ x: 0, y: 2 }, { x: 4, y: 4 })).toEqual({ x: 2, y: 3 });
});
