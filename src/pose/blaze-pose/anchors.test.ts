import { expect, test } from 'vitest';
import { ANCHORS } from './anchors';
import { ANCHOR_COUNT } from './model-layout';

test('there is one anchor for each of the 2,254 boxes the detector gives', () => {
  expect(ANCHORS.length).toBe(ANCHOR_COUNT * 2);
});

test('the first grid has two anchors a cell of 8 pixels, the last six a cell of 32', () => {
  expect([...ANCHORS.slice(0, 6)]).toEqual(
    [0.5 / 28, 0.5 / 28, 0.5 / 28, 0.5 / 28, 1.5 / 28, 0.5 / 28].map(Math.fround),
  );
  const last = [...ANCHORS.slice(-12)];
  expect(last).toEqual(Array.from({ length: 12 }, () => Math.fround(6.5 / 7)));
});

test('every anchor lies inside the picture', () => {
  expect(ANCHORS.every((value) => value > 0 && value < 1)).toBe(true);
});
