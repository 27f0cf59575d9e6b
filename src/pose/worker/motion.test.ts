import { expect, test } from 'vitest';
import type { Pixels } from '../../camera/frame';
import { seededChance } from '../../geometry/chance';
import { MOVED_FROM } from '../look-plan';
import { cellsOf, changedShare } from './motion';

/** A bright head in front of a striped wall, with sensor noise. */
function picture({ headX = 320, light = 0, noise = 3, seed = 1 } = {}): Pixels {
  const [width, height] = [640, 480];
  const chance = seededChance(seed);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i += 1) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const isHead = Math.hypot(x - headX, (y - 200) * 0.8) < 80;
    const luma =
      (isHead ? 190 : 90 + 20 * Math.sin(x / 40)) + light + noise * (chance() + chance() + chance() - 1.5) * 2;
    data.fill(luma, i * 4, i * 4 + 3);
  }
  return { width, height, data };
}

const share = (before: Pixels, now: Pixels) => changedShare(cellsOf(before), cellsOf(now));

test.each([1, 3, 8])('a still picture stays still, with noise of %d levels', (noise) => {
  expect(share(picture({ noise }), picture({ noise, seed: 2 }))).toBeLessThan(MOVED_FROM / 2);
});

test('a lamp or a cloud that lights everything is no movement', () => {
  expect(share(picture(), picture({ light: 25, seed: 2 }))).toBeLessThan(MOVED_FROM);
});

test('a head that moves by a third of its width is', () => {
  expect(share(picture(), picture({ headX: 350, seed: 2 }))).toBeGreaterThan(MOVED_FROM);
});
