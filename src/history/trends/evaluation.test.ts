import { expect, test } from 'vitest';
import { daysToEndOf, evaluatePage, evaluatePair } from './test-evaluation';

/** The evaluation in small (`npm run evaluate-trends` is the whole of it); floors leave room for so few reviewers. */
const REVIEWERS = 60;
const MAY = daysToEndOf('2026-05-31');

test(
  'where nothing changed, hardly any comparison says so, and the interval holds the truth',
  { timeout: 60_000 },
  () => {
    for (const [before, now] of [
      [3, 3],
      [5, 3],
      [10, 10],
    ] as const) {
      const pair = { before, now, earlier: 20, step: 0 };
      for (const more of [{}, { rho: 0.3 }, { rho: 0.6 }, { weekday: { weekday: 4, by: -0.08 } }]) {
        const { claimed, covered } = evaluatePair(pair, more, REVIEWERS);
        expect(claimed).toBeLessThanOrEqual(0.07);
        expect(covered).toBeGreaterThanOrEqual(0.88);
      }
    }
  },
);

test('twelve points more are told from a month to the next', { timeout: 60_000 }, () => {
  const { claimed } = evaluatePair({ before: 20, now: 20, earlier: 20, step: 0.12 }, {}, REVIEWERS / 2);
  expect(claimed).toBeGreaterThanOrEqual(0.95);
});

test(
  'eight points more are told with ten days against ten, where days scatter by less than five',
  { timeout: 60_000 },
  () => {
    const { claimed } = evaluatePair({ before: 10, now: 10, earlier: 20, step: 0.08 }, { daySd: 0.01 }, REVIEWERS);
    expect(claimed).toBeGreaterThanOrEqual(0.75);
  },
);

test('the page claims nothing where nothing is, and says first what is', { timeout: 60_000 }, () => {
  const page = (more: object, kind: 'week' | 'month' = 'month') => evaluatePage(kind, { days: MAY, ...more }, 20);
  expect(page({}).claims).toBeLessThanOrEqual(0.15);
  expect(page({ step: { at: daysToEndOf('2026-04-30'), by: 0.12 } }).first['trend up']).toBeGreaterThanOrEqual(0.9);
  expect(page({ weekday: { weekday: 4, by: -0.08 } }).first['weekday 4']).toBeGreaterThanOrEqual(0.85);
  expect(page({ awful: { at: MAY - 8, by: -0.5 } }).first.oddDay).toBeGreaterThanOrEqual(0.9);
  const late = page({ afternoon: { from: 14, by: -0.2 } }, 'week').first;
  expect((late['hours 14–17'] ?? 0) + (late['hours 13–17'] ?? 0)).toBeGreaterThanOrEqual(0.8);
  expect(page({ camera: { at: MAY - 10, by: 0.15 } }).claims, 'across cameras').toBeLessThanOrEqual(0.15);
});
