import { Tensor } from '@litertjs/core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { picturePath } from '../e2e/parity/golden';
import type { BlazePose } from '../src/pose/blaze-pose/blaze-pose';
import { openNodeEngine } from './node-engine';
import { readImage } from './picture/read-image';

let engine: BlazePose;

beforeAll(async () => {
  engine = await openNodeEngine();
  await engine.load({ model: 'lite', smoothing: false });
}, 60_000);
afterAll(() => engine.dispose());

test('every tensor that a look opens is deleted, those of the model’s answer as well', async () => {
  const image = readImage(picturePath('front'));
  const seen: Tensor[] = [];
  const deleted = new Set<Tensor>();
  const { data } = Tensor.prototype;
  const { delete: remove } = Tensor.prototype;
  vi.spyOn(Tensor.prototype, 'data').mockImplementation(function (this: Tensor) {
    seen.push(this);
    return data.call(this);
  });
  vi.spyOn(Tensor.prototype, 'delete').mockImplementation(function (this: Tensor) {
    deleted.add(this);
    return remove.call(this);
  });
  for (let look = 0; look < 3; look += 1) {
    const pose = await engine.estimate({ image, timestampMs: look, width: image.width, height: image.height });
    expect(pose).not.toBeNull();
  }
  vi.restoreAllMocks();
  // A detector with two answers once, and the landmark model with four at each look.
  expect(seen.length).toBeGreaterThanOrEqual(2 + 3 * 4);
  expect(seen.every((tensor) => deleted.has(tensor))).toBe(true);
  // And the tensor that each run was given.
  expect(deleted.size).toBeGreaterThanOrEqual(seen.length + 4);
});
