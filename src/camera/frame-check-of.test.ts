import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFrame } from './frame-check-of';
import { noiseAt, pictureOf } from './test-pictures';

test('a covered lens is dark and even', () => {
  const { check } = checkFrame(
    pictureOf(320, 240, () => 3),
    null,
  );
  expect(check).toEqual({ meanLuma: 3, lumaSpread: 0, change: 0 });
});

test('a picture half black and half white has the mean and the spread of its halves', () => {
  const { check } = checkFrame(
    pictureOf(320, 240, (x) => (x < 160 ? 0 : 255)),
    null,
  );
  expect(check.meanLuma).toBeCloseTo(127.5);
  expect(check.lumaSpread).toBeCloseTo(127.5);
});

test('the same picture again has not changed, a brighter one has changed by its brightness', () => {
  const scene = (light: number) => pictureOf(640, 480, (x, y) => 100 + light + 20 * noiseAt(x >> 4, y >> 4, 1));
  const first = checkFrame(scene(0), null);
  expect(checkFrame(scene(0), first.thumbnail).check.change).toBe(0);
  expect(checkFrame(scene(10), first.thumbnail).check.change).toBeCloseTo(10, 0);
});

test('sensor noise is never mistaken for a frozen picture', () => {
  const noisy = (seed: number) => pictureOf(160, 120, (x, y) => 90 + 2 * noiseAt(x, y, seed));
  const first = checkFrame(noisy(1), null);
  expect(checkFrame(noisy(2), first.thumbnail).check.change).toBeGreaterThan(0);
});

test('any size of picture gives numbers in range', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }), fc.nat(), (width, height, seed) => {
      const picture = pictureOf(width, height, (x, y) => 128 + 127 * noiseAt(x, y, seed));
      const { check, thumbnail } = checkFrame(picture, null);
      expect(thumbnail).toHaveLength(32 * 24);
      expect(check.meanLuma).toBeGreaterThanOrEqual(0);
      expect(check.meanLuma).toBeLessThanOrEqual(255);
      expect(check.lumaSpread).toBeLessThanOrEqual(127.5);
    }),
  );
});
