import { expect, test } from 'vitest';
import { bodyMask } from './body-mask';
import { MASK_SIZE } from './model-layout';

const FRAME = { width: 64, height: 48 };

/** Body wherever the rule says, in 0..1 of the region. */
function logitsWhere(isBody: (x: number, y: number) => boolean): Float32Array {
  return Float32Array.from({ length: MASK_SIZE * MASK_SIZE }, (_, i) =>
    isBody(((i % MASK_SIZE) + 0.5) / MASK_SIZE, (Math.floor(i / MASK_SIZE) + 0.5) / MASK_SIZE) ? 20 : -20,
  );
}

test('the mask lies over the frame where the region lies', () => {
  const leftHalf = logitsWhere((x) => x < 0.5);
  const mask = bodyMask(leftHalf, { centreX: 32, centreY: 24, size: 64, rotationRad: 0 }, FRAME);
  const at = (x: number, y: number) => mask.data[y * FRAME.width + x];
  expect([mask.width, mask.height]).toEqual([64, 48]);
  expect([at(5, 5), at(30, 40), at(34, 5), at(60, 40)]).toEqual([255, 255, 0, 0]);
});

test('outside the region there is no body', () => {
  const all = logitsWhere(() => true);
  const mask = bodyMask(all, { centreX: 10, centreY: 10, size: 10, rotationRad: 0 }, FRAME);
  expect(mask.data.filter((value) => value === 255)).toHaveLength(100);
});

test('a turned region turns the mask', () => {
  const leftHalf = logitsWhere((x) => x < 0.5);
  const mask = bodyMask(leftHalf, { centreX: 32, centreY: 24, size: 64, rotationRad: Math.PI / 2 }, FRAME);
  const at = (x: number, y: number) => mask.data[y * FRAME.width + x];
  expect([at(32, 5), at(32, 40)]).toEqual([255, 0]);
});
