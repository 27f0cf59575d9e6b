import { expect, test } from 'vitest';
import { DRILL_IDS, DRILL_LESSONS } from '../../feel/lessons';
import { placeShape } from './place-shape';

test('a head ahead is drawn ahead, a rounder back brings it lower', () => {
  expect(placeShape('head', 4).head.centre.x).toBeGreaterThan(placeShape('head', 0).head.centre.x + 15);
  expect(placeShape('back', 20).head.centre.y).toBeGreaterThan(placeShape('back', 0).head.centre.y);
});

test('as in a mirror: leaning right is drawn to the right, the lower right shoulder on the right', () => {
  expect(placeShape('lean', 6).head.centre.x).toBeGreaterThan(120);
  const [left, right] = placeShape('shoulders', 5).line;
  expect(right!.x).toBeGreaterThan(left!.x);
  expect(right!.y).toBeGreaterThan(left!.y);
});

test('a turn to the left is drawn to the left', () => {
  expect(placeShape('neck', 10).nose[1]!.x).toBeLessThan(120);
});

test('every figure stays in its box as far as the slider goes', () => {
  for (const id of DRILL_IDS)
    for (const side of [-1, 0, 1]) {
      const { head } = placeShape(id, side * DRILL_LESSONS[id].reach);
      expect(head.centre.x - head.rx).toBeGreaterThan(0);
      expect(head.centre.x + head.rx).toBeLessThan(240);
      expect(head.centre.y - head.ry).toBeGreaterThan(0);
    }
});
