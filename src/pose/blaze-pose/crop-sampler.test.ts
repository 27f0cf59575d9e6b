import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Pixels } from '../../camera/frame';
import { CropSampler, type CropOptions } from './crop-sampler';
import { toFrame, wholeFrame, type Region } from './region';
import { noisePixels, pixelsWith } from '../test-pixels';

const TOLERANCE = 1e-3;

const anyRegion = fc.record({
  centreX: fc.double({ min: -20, max: 60, noNaN: true }),
  centreY: fc.double({ min: -20, max: 60, noNaN: true }),
  size: fc.double({ min: 1, max: 150, noNaN: true }),
  rotationRad: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
  mirrored: fc.boolean(),
});

test.each(['repeat', 'black'] as const)('every value is the bilinear one of the textbook (outside: %s)', (outside) => {
  const pixels = noisePixels(31, 23);
  const options: CropOptions = { size: 9, low: -1, high: 1, outside };
  const sampler = new CropSampler(options);
  fc.assert(
    fc.property(anyRegion, (region) => {
      const got = sampler.sample(pixels, region);
      const want = textbookCrop(pixels, region, options);
      expect(Math.max(...want.map((value, i) => Math.abs(value - got[i]!)))).toBeLessThan(TOLERANCE);
    }),
  );
});

test('a picture of the very size of the model comes through unchanged', () => {
  const pixels = noisePixels(8, 8);
  const got = new CropSampler({ size: 8, low: 0, high: 255, outside: 'black' }).sample(pixels, wholeFrame(pixels));
  const want = [...pixels.data].filter((_, i) => i % 4 !== 3);
  got.forEach((value, i) => expect(value).toBeCloseTo(want[i]!, 3));
});

test('pixels that begin anywhere in their memory are read alike', () => {
  const pixels = noisePixels(8, 8);
  const memory = new Uint8ClampedArray(8 * 8 * 4 + 3);
  memory.set(pixels.data, 3);
  const sampler = new CropSampler({ size: 8, low: 0, high: 1, outside: 'repeat' });
  const want = sampler.sample(pixels, wholeFrame(pixels)).slice();
  expect(sampler.sample({ ...pixels, data: memory.subarray(3) }, wholeFrame(pixels))).toEqual(want);
});

test('a wide picture gets black above and below for the detector', () => {
  const white = pixelsWith(40, 20, () => [255, 255, 255]);
  const got = new CropSampler({ size: 20, low: -1, high: 1, outside: 'black' }).sample(white, wholeFrame(white));
  const rowMeans = Array.from({ length: 20 }, (_, row) => mean(got.subarray(row * 60, row * 60 + 60)));
  expect(rowMeans.slice(0, 4).every((value) => value === -1)).toBe(true);
  expect(rowMeans.slice(6, 14).every((value) => Math.abs(value - 1) < TOLERANCE)).toBe(true);
  expect(rowMeans.slice(16).every((value) => value === -1)).toBe(true);
});

test('the landmark crop repeats the border of the picture and never turns black', () => {
  const white = pixelsWith(10, 10, () => [255, 255, 255]);
  const far: Region = { centreX: 500, centreY: -300, size: 90, rotationRad: 1 };
  const got = new CropSampler({ size: 6, low: 0, high: 1, outside: 'repeat' }).sample(white, far);
  expect(got.every((value) => Math.abs(value - 1) < TOLERANCE)).toBe(true);
});

test('a region turned by 90° lays the right of the picture at the top', () => {
  const brightRight = pixelsWith(16, 16, (x) => [x * 16, 0, 0]);
  const turned: Region = { centreX: 8, centreY: 8, size: 16, rotationRad: Math.PI / 2 };
  const got = new CropSampler({ size: 16, low: 0, high: 255, outside: 'repeat' }).sample(brightRight, turned);
  expect(got[0]).toBeGreaterThan(200);
  expect(got[15 * 3]).toBeGreaterThan(200);
  expect(got[15 * 16 * 3]).toBeLessThan(20);
});

function textbookCrop(pixels: Pixels, region: Region, { size, low, high, outside }: CropOptions): number[] {
  const values: number[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const { x, y } = toFrame(region, (column + 0.5) / size, (row + 0.5) / size);
      for (let channel = 0; channel < 3; channel++) {
        values.push(low + ((high - low) * bilinear(pixels, x - 0.5, y - 0.5, channel, outside)) / 255);
      }
    }
  }
  return values;
}

function bilinear(pixels: Pixels, x: number, y: number, channel: number, outside: CropOptions['outside']): number {
  let sum = 0;
  for (const [column, shareX] of neighbours(x)) {
    for (const [row, shareY] of neighbours(y)) sum += shareX * shareY * byteAt(pixels, column, row, channel, outside);
  }
  return sum;
}

function neighbours(value: number): (readonly [number, number])[] {
  const low = Math.floor(value);
  return [
    [low, 1 - (value - low)],
    [low + 1, value - low],
  ];
}

function byteAt(pixels: Pixels, x: number, y: number, channel: number, outside: CropOptions['outside']): number {
  const column = Math.min(pixels.width - 1, Math.max(0, x));
  const row = Math.min(pixels.height - 1, Math.max(0, y));
  if (outside === 'black' && (column !== x || row !== y)) return 0;
  return pixels.data[(row * pixels.width + column) * 4 + channel]!;
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
