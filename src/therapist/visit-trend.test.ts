import { expect, test } from 'vitest';
import type { AngleReading, View } from '../geometry/angle';
import { newClient, newVisit, withVisit, type Visit } from './client';
import { buildReport } from './report';
import { visitTrends } from './visit-trend';

const DAY = 86_400_000;

function visit(day: number, values: readonly number[], changes: { view?: View; engineModel?: string } = {}): Visit {
  const { view = 'left-side', engineModel = 'litert-lite' } = changes;
  const reading = (value: number): AngleReading => ({
    id: 'neckInclination',
    value,
    unit: 'deg',
    sd: 0.8,
    view,
    quality: 0.9,
  });
  const repeats = values.map((value, i) => ({ atMs: day * DAY + i, view, readings: [reading(value)] }));
  return { ...newVisit(`v${day}`, day * DAY), repeats, engineModel };
}

test('small steps from visit to visit add up to a change that is told against the first', () => {
  const visits = [30, 27.5, 25, 22.5].map((value, i) => visit(7 * i, [value, value + 0.2, value - 0.2]));
  const client = visits.reduce(withVisit, newClient('c', 'M. K.', 0));
  const steps = visits.slice(1).map(({ id }, i) => buildReport(client, id, visits[i]!.id)!.rows[0]!.change!.verdict);
  expect(steps).toEqual(['noClearChange', 'noClearChange', 'noClearChange']);
  const [trend] = visitTrends(client).trends;
  expect(trend!.points.map(({ value }) => value)).toEqual([30, 27.5, 25, 22.5]);
  expect(trend!.change.verdict).toBe('change');
  expect(trend!.change.delta).toBeCloseTo(-7.5, 5);
});

test('what stays within the scatter and the camera is no clear change, however many visits', () => {
  const visits = [30, 33, 28, 31].map((value, i) => visit(7 * i, [value - 2, value, value + 2]));
  expect(visitTrends({ visits }).trends[0]!.change.verdict).toBe('noClearChange');
});

test('one visit is no trend, and neither are two from different sides', () => {
  expect(visitTrends({ visits: [visit(0, [30, 30, 30])] }).trends).toEqual([]);
  const visits = [visit(0, [30, 30, 30]), visit(7, [30, 30, 30], { view: 'right-side' })];
  expect(visitTrends({ visits }).trends).toEqual([]);
});

test('visits measured with another model, or not at all, are left out and counted', () => {
  const visits = [
    visit(0, [10, 10, 10], { engineModel: 'litert-full' }),
    visit(7, [30, 30, 30]),
    visit(14, []),
    visit(21, [31, 31, 31]),
  ];
  const { trends, otherModel } = visitTrends({ visits });
  expect(trends[0]!.points.map(({ visitId }) => visitId)).toEqual(['v7', 'v21']);
  expect(otherModel).toBe(1);
});
