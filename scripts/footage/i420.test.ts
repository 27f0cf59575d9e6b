import { expect, test } from 'vitest';
import { toI420 } from './i420';
import { blackFrame } from './y4m';

function plain([r, g, b]: readonly [number, number, number]) {
  const data = new Uint8ClampedArray(4 * 4 * 4);
  for (let i = 0; i < data.length; i += 4) data.set([r, g, b, 255], i);
  return { width: 4, height: 4, data };
}

test.each([
  ['black', [0, 0, 0], [16, 128, 128]],
  ['white', [255, 255, 255], [235, 128, 128]],
  ['red', [255, 0, 0], [81, 90, 240]],
  ['blue', [0, 0, 255], [41, 240, 110]],
] as const)('%s has the planes that players expect', (_, colour, [y, u, v]) => {
  const planes = toI420(plain(colour));
  expect(planes).toHaveLength(24);
  for (const luma of planes.subarray(0, 16)) expect(Math.abs(luma - y)).toBeLessThanOrEqual(1);
  for (const blue of planes.subarray(16, 20)) expect(Math.abs(blue - u)).toBeLessThanOrEqual(1);
  for (const red of planes.subarray(20)) expect(Math.abs(red - v)).toBeLessThanOrEqual(1);
});

test('a covered lens is the same black', () => {
  expect([...blackFrame({ width: 4, height: 4 })]).toEqual([...toI420(plain([0, 0, 0]))]);
});
