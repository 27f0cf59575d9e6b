import { expect, test } from 'vitest';
import { poseWith } from '../geometry/test-pose';
import type { Pixels } from './frame';
import { faceLight } from './face-light';

const { image, frame } = poseWith();

/** A picture of two greys: inside the head's outline, and around. */
function pixelsOf(face: number, around: number): Pixels {
  const data = new Uint8ClampedArray(frame.width * frame.height * 4);
  const centre = { x: image.nose.x, y: image.nose.y };
  for (let y = 0; y < frame.height; y += 1) {
    for (let x = 0; x < frame.width; x += 1) {
      const isFace = Math.hypot(x - centre.x, (y - centre.y) / 1.3) < 80;
      data.fill(isFace ? face : around, (y * frame.width + x) * 4, (y * frame.width + x) * 4 + 3);
    }
  }
  return { width: frame.width, height: frame.height, data };
}

test('a face before a bright window is dark, and what lies around it is burnt out', () => {
  const light = faceLight(pixelsOf(50, 255), image)!;
  expect(light.faceLuma).toBeLessThan(60);
  expect(light.aroundLuma).toBeGreaterThan(240);
  expect(light.aroundBurnt).toBeGreaterThan(0.9);
});

test('in even light nothing is burnt out', () => {
  expect(faceLight(pixelsOf(140, 130), image)).toMatchObject({ aroundBurnt: 0 });
});

test('a face that lies outside the picture has no light', () => {
  const outside = poseWith({ image: { nose: { x: -20 } } });
  expect(faceLight(pixelsOf(140, 130), outside.image)).toBeNull();
});
