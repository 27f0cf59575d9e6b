import { expect, test } from 'vitest';
import type { AngleId, View } from '../geometry/angle';
import { newVisit, type Visit } from './client';
import { reportGaps } from './report-gaps';

const visitWith = (...measured: [AngleId, View][]): Visit => ({
  ...newVisit('v', 1),
  repeats: measured.map(([id, view]) => ({
    atMs: 1,
    view,
    readings: [{ id, value: 1, unit: 'deg', sd: 1, view, quality: 1 }],
  })),
});

test('an angle that was measured from one side before, and from another now, is a gap of its own', () => {
  const before = visitWith(['neckInclination', 'left-side'], ['headTilt', 'front']);
  const after = visitWith(['neckInclination', 'right-side'], ['headTilt', 'front']);
  expect(reportGaps({ before, after })).toEqual([{ angle: 'neckInclination', view: 'left-side' }]);
});

test('without an earlier visit nothing is missing', () => {
  expect(reportGaps({ before: null, after: visitWith() })).toEqual([]);
});
