import { expect, test } from 'vitest';
import { averageLandmarks } from './average-landmarks';
import type { DecodedLandmarks } from './landmark-decoding';
import { CLOSER_LOOKS, LOOKS, lookedAt } from './looks';
import { namedLandmarks } from '../named-landmarks';

function lookAt(x: number, presence: number): DecodedLandmarks {
  return {
    presence,
    image: namedLandmarks(() => ({ x, y: 10, visibility: 1 })),
    world: namedLandmarks(() => ({ x: x / 100, y: 0, z: 0, visibility: 1 })),
    hipCentre: { x, y: 50 },
    bodyEdge: { x, y: -50 },
  };
}

test('the mean lies nearer to the look that was surer of a person', () => {
  const mean = averageLandmarks([lookAt(100, 0.9), lookAt(200, 0.3)]);
  expect(mean.image.nose.x).toBeCloseTo(125);
  expect(mean.world.nose.x).toBeCloseTo(1.25);
  expect(mean.hipCentre.x).toBeCloseTo(125);
  expect(mean.presence).toBeCloseTo(0.6);
});

test('looks that all see nobody still give numbers', () => {
  expect(averageLandmarks([lookAt(100, 0), lookAt(200, 0)]).image.nose.x).toBe(100);
});

test.each([
  ['usual', LOOKS],
  ['closer', CLOSER_LOOKS],
])('the %s looks lie about the region so evenly that together they hardly move it', (_, ways) => {
  const region = { centreX: 320, centreY: 240, size: 1000, rotationRad: 0 };
  const looks = ways.map((look) => lookedAt(region, look));
  const mean = (of: (one: (typeof looks)[number]) => number) =>
    looks.reduce((sum, one) => sum + of(one), 0) / looks.length;
  expect(Math.abs(mean(({ centreX }) => centreX) - 320)).toBeLessThan(5);
  expect(Math.abs(mean(({ centreY }) => centreY) - 240)).toBeLessThan(5);
  expect(Math.abs(mean(({ size }) => size) - 1000)).toBeLessThan(15);
});
