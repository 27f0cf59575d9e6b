import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tiffWith } from './test-files';
import { tiffOrientation } from './tiff-orientation';

test.each([1, 3, 6, 8])('orientation %i is read in both byte orders', (orientation) => {
  expect(tiffOrientation(tiffWith(orientation, true))).toBe(orientation);
  expect(tiffOrientation(tiffWith(orientation, false))).toBe(orientation);
});

test('an orientation outside 1..8 counts as none', () => {
  expect(tiffOrientation(tiffWith(0, true))).toBe(1);
  expect(tiffOrientation(tiffWith(9, true))).toBe(1);
});

test('a block cut short anywhere, or any bytes at all, never throw', () => {
  const whole = tiffWith(6, true);
  for (let end = 0; end < whole.length; end++) expect(tiffOrientation(whole.subarray(0, end))).toBeOneOf([1, 6]);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(tiffOrientation(bytes)).toBeGreaterThanOrEqual(1);
    }),
  );
});
