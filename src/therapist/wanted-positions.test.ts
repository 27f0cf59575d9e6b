import { expect, test } from 'vitest';
import type { View } from '../geometry/angle';
import { newVisit } from './client';
import { wantedOf } from './wanted-positions';

const visitWith = (...views: View[]) => ({
  ...newVisit('v1', 1),
  repeats: views.map((view, atMs) => ({ atMs, view, readings: [] })),
});

test('what a visit has already is not taken again', () => {
  expect(wantedOf(visitWith('front', 'left-side', 'right-side', 'right-side'), ['side', 'front'])).toEqual([
    { position: 'side', wanted: 1 },
    { position: 'front', wanted: 2 },
  ]);
});

test('a position that is full is passed over, and all are taken anew where all are full', () => {
  const full = visitWith('front', 'front', 'front');
  expect(wantedOf(full, ['front', 'side'])).toEqual([{ position: 'side', wanted: 3 }]);
  expect(wantedOf(full, ['front'])).toEqual([{ position: 'front', wanted: 3 }]);
  expect(wantedOf(null, ['front'])).toEqual([{ position: 'front', wanted: 3 }]);
});
