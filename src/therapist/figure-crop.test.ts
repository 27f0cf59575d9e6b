import { expect, test } from 'vitest';
import { poseWith } from '../geometry/test-pose';
import type { KeptFigure } from './client';
import { commonCrop } from './figure-crop';

const frame = { width: 640, height: 480 };
const figure = (changes: Parameters<typeof poseWith>[0] = {}): KeptFigure => ({
  view: 'front',
  frame,
  image: poseWith(changes).image,
});

test('every point that was seen of either figure stays in the picture, and so does the crown', () => {
  const figures = [figure(), figure({ image: { leftWrist: { x: 620, y: 300 } } })];
  const { x, y, width, height } = commonCrop(figures);
  for (const { image } of figures)
    for (const point of Object.values(image).filter(({ visibility }) => visibility >= 0.5)) {
      expect(point.x).toBeGreaterThanOrEqual(x);
      expect(point.x).toBeLessThanOrEqual(x + width);
      expect(Math.min(point.y, frame.height)).toBeLessThanOrEqual(y + height);
    }
  expect(y).toBeLessThan(figures[0]!.image.leftEye.y);
});

test('nothing outside the frame is shown, and a picture without anybody is shown whole', () => {
  const { x, y, width, height } = commonCrop([figure({ image: { nose: { x: -900, y: -900 } } })]);
  expect([x, y]).toEqual([0, 0]);
  expect(width).toBeLessThanOrEqual(frame.width);
  expect(height).toBeLessThanOrEqual(frame.height);
  expect(commonCrop([])).toEqual({ x: 0, y: 0, width: 1, height: 1 });
});
