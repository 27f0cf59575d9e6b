import { expect, test } from 'vitest';
import { refineByHeatmap } from './heatmap-refinement';
import { HEATMAP_SIZE, POINT_COUNT } from './model-layout';

const CHANNEL = 5;

function heatmapWith(spots: readonly { x: number; y: number; logit: number }[]): Float32Array {
  const map = new Float32Array(HEATMAP_SIZE * HEATMAP_SIZE * POINT_COUNT).fill(-30);
  for (const { x, y, logit } of spots) map[(y * HEATMAP_SIZE + x) * POINT_COUNT + CHANNEL] = logit;
  return map;
}

test('a clear peak nearby draws the point to it', () => {
  const refined = refineByHeatmap({ x: 20.4 / 64, y: 30.6 / 64 }, heatmapWith([{ x: 22, y: 29, logit: 5 }]), CHANNEL);
  expect(refined.x * 64).toBeCloseTo(22);
  expect(refined.y * 64).toBeCloseTo(29);
});

test('two equal peaks draw it between them', () => {
  const map = heatmapWith([
    { x: 19, y: 30, logit: 5 },
    { x: 22, y: 30, logit: 5 },
  ]);
  expect(refineByHeatmap({ x: 20 / 64, y: 30 / 64 }, map, CHANNEL).x * 64).toBeCloseTo(20.5);
});

test.each([
  ['a faint peak', { x: 21, y: 30, logit: -0.1 }],
  ['a peak four cells away', { x: 24, y: 30, logit: 9 }],
])('%s leaves it where it is', (_, spot) => {
  const point = { x: 20.2 / 64, y: 30.2 / 64 };
  expect(refineByHeatmap(point, heatmapWith([spot]), CHANNEL)).toEqual(point);
});

test('a point outside the region stays outside', () => {
  const outside = { x: 1.2, y: -0.5 };
  expect(refineByHeatmap(outside, heatmapWith([{ x: 63, y: 0, logit: 9 }]), CHANNEL)).toEqual(outside);
});

test('at the edge of the map only cells that exist count', () => {
  const refined = refineByHeatmap({ x: 0.5 / 64, y: 63.5 / 64 }, heatmapWith([{ x: 1, y: 63, logit: 9 }]), CHANNEL);
  expect(refined.x * 64).toBeCloseTo(1);
  expect(refined.y * 64).toBeCloseTo(63);
});
