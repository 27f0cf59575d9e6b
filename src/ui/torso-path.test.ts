import { expect, test } from 'vitest';
import { poseWith } from '../geometry/test-pose';
import { bodyShape } from './body-shape';
import { shouldersPath, torsoPath } from './torso-path';

const front = poseWith().image;
const numbersOf = (path: string) => [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number));

test('the torso from the front is one closed outline that holds both shoulders', () => {
  const path = torsoPath(front, bodyShape(front))!;
  const across = numbersOf(path).filter((_, index) => index % 2 === 0);
  expect(path).toMatch(/^M[^M]+Z$/);
  expect(Math.min(...across)).toBeLessThan(front.rightShoulder.x);
  expect(Math.max(...across)).toBeGreaterThan(front.leftShoulder.x);
});

test('from the side there is no such outline', () => {
  const side = poseWith({ turnedLeftDeg: 90 }).image;
  expect(torsoPath(side, bodyShape(side))).toBeNull();
});

test('the slopes of a ghost keep open between them', () => {
  expect(shouldersPath(front, bodyShape(front)).match(/M/g)).toHaveLength(2);
});

test('points that all lie in one place still make a path', () => {
  const heap = Object.fromEntries(Object.keys(front).map((name) => [name, front.nose])) as typeof front;
  expect(shouldersPath(heap, bodyShape(heap))).not.toMatch(/NaN|Infinity/);
});
