import { expect, test } from 'vitest';
import { craniovertebralAngle } from './craniovertebral-angle';

const C7 = { x: 300, y: 300 };

test('a tragus as far ahead of C7 as above it gives 45°, whichever way the person faces', () => {
  const right = { c7: C7, tragus: { x: 350, y: 250 }, cameraRollDeg: 0 };
  const left = { c7: C7, tragus: { x: 250, y: 250 }, cameraRollDeg: 0 };
  expect(craniovertebralAngle(right, 1)).toBeCloseTo(45);
  expect(craniovertebralAngle(left, -1)).toBeCloseTo(45);
});

test('a head farther forward gives a smaller angle', () => {
  const near = craniovertebralAngle({ c7: C7, tragus: { x: 340, y: 240 }, cameraRollDeg: 0 }, 1);
  const far = craniovertebralAngle({ c7: C7, tragus: { x: 370, y: 260 }, cameraRollDeg: 0 }, 1);
  expect(far!).toBeLessThan(near!);
});

test('the camera roll is taken out of it', () => {
  // Rolled by 10°, the left end of a level line lies lower: a line that rises to the right rises 10° more.
  const rise = (angleDeg: number) => ({
    x: C7.x + 60 * Math.cos((angleDeg * Math.PI) / 180),
    y: C7.y - 60 * Math.sin((angleDeg * Math.PI) / 180),
  });
  expect(craniovertebralAngle({ c7: C7, tragus: rise(60), cameraRollDeg: 10 }, 1)).toBeCloseTo(50);
});

test('two taps on one spot give nothing', () => {
  expect(craniovertebralAngle({ c7: C7, tragus: C7, cameraRollDeg: 0 }, 1)).toBeNull();
});
