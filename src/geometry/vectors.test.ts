import { expect, test } from 'vitest';
import { directionOf, distance, length3, midpoint, midpoint3, minus3, turnAbout, wrapDegrees } from './vectors';

test('a quarter turn clockwise takes a point right of the centre to below it', () => {
  const turned = turnAbout({ x: 12, y: 5 }, { x: 10, y: 5 }, 90);
  expect(turned.x).toBeCloseTo(10);
  expect(turned.y).toBeCloseTo(7);
});

test('directions run clockwise from the right of the picture', () => {
  expect(directionOf({ x: 1, y: 0 })).toBe(0);
  expect(directionOf({ x: 0, y: 3 })).toBeCloseTo(90);
});

test('wrapped angles lie in (-180, 180]', () => {
  expect(wrapDegrees(190)).toBe(-170);
  expect(wrapDegrees(-180)).toBe(180);
  expect(wrapDegrees(725)).toBe(5);
});

test('middles and lengths are what a ruler says', () => {
  expect(midpoint({ x: 0, y: 2 }, { x: 4, y: 4 })).toEqual({ x: 2, y: 3 });
  expect(distance({ x: 0, y: 0 }, { x: 3, y: 4 })).toBe(5);
  expect(midpoint3({ x: 0, y: 0, z: 0 }, { x: 2, y: 4, z: 6 })).toEqual({ x: 1, y: 2, z: 3 });
  expect(length3(minus3({ x: 2, y: 3, z: 6 }, { x: 0, y: 0, z: 0 }))).toBe(7);
});
