import { expect, test } from 'vitest';
import type { Detection } from './detection';
import { overlap, suppress } from './weighted-suppression';

function detectionAt(left: number, score: number): Detection {
  const box = { left, top: 0, right: left + 10, bottom: 10 };
  return { score, box, hipCentre: { x: left, y: 30 }, bodyEdge: { x: left, y: -30 } };
}

test('boxes over one another are one person, placed by the weight of their scores', () => {
  const [person, ...others] = suppress([detectionAt(0, 0.3), detectionAt(4, 0.9)]);
  expect(others).toEqual([]);
  expect(person?.score).toBe(0.9);
  expect(person?.hipCentre.x).toBeCloseTo(3);
  expect(person?.box.left).toBeCloseTo(3);
});

test('two people side by side stay two, the surer one first', () => {
  const people = suppress([detectionAt(0, 0.6), detectionAt(100, 0.8), detectionAt(1, 0.5)]);
  expect(people.map(({ score }) => score)).toEqual([0.8, 0.6]);
});

test('a frame without a detection has no people', () => {
  expect(suppress([])).toEqual([]);
});

test('a box without area, or with sides the wrong way round, ends the search all the same', () => {
  const broken = { ...detectionAt(0, 0.7), box: { left: 5, top: 5, right: 2, bottom: 2 } };
  expect(suppress([broken, { ...broken }])).toHaveLength(2);
});

test('overlap is shared area over common area', () => {
  const box = { left: 0, top: 0, right: 10, bottom: 10 };
  expect(overlap(box, box)).toBe(1);
  expect(overlap(box, { ...box, left: 5, right: 15 })).toBeCloseTo(1 / 3);
  expect(overlap(box, { ...box, left: 10, right: 20 })).toBe(0);
});
