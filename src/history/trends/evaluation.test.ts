import { expect, test } from 'vitest';
import { daysToEndOf, evaluatePage, evaluatePair } from './test-evaluation';

/**
 * The evaluation in small (`npm run evaluate-trends` is the whole of it). So few reviewers may miss what is asked of
 * thousands by chance alone: a line is wrong only where one in two hundred such samples would be.
 */
const REVIEWERS = 120;
const MAY = daysToEndOf('2026-05-31');
const PAIRS = [
  { before: 5, now: 5, earlier: 20 },
  { before: 10, now: 10, earlier: 0 },
  { before: 10, now: 10, earlier: 60 },
  { before: 20, now: 20, earlier: 20 },
];
const byChance = (share: number, reviewers: number) => 2.58 * Math.sqrt((share * (1 - share)) / reviewers);

test.each([
  { name: 'know nothing of each other', more: {} },
  { name: 'keep 0.3 of a mood', more: { rho: 0.3 } },
  { name: 'keep 0.6 of a mood', more: { rho: 0.6 } },
])(
  'where nothing changed, five in a hundred say so at most and 93 in a hundred intervals hold the truth: days $name',
  { timeout: 60_000 },
  ({ more }) => {
    const lines = PAIRS.map((pair) => evaluatePair({ ...pair, step: 0 }, more, REVIEWERS));
    for (const { claimed } of lines) expect(claimed).toBeLessThanOrEqual(0.05 + byChance(0.05, REVIEWERS));
    const all = REVIEWERS * PAIRS.length;
    const covered = lines.reduce((sum, line) => sum + line.covered!, 0) / PAIRS.length;
    expect(covered).toBeGreaterThanOrEqual(0.93 - byChance(0.93, all));
    expect(covered).toBeLessThanOrEqual(0.97 + byChance(0.97, all));
  },
);

test('twelve points more are told from a month to the next', { timeout: 60_000 }, () => {
  const { claimed } = evaluatePair({ before: 20, now: 20, earlier: 20, step: 0.12 }, {}, 30);
  expect(claimed).toBeGreaterThanOrEqual(0.95);
});

test(
  'eight points more are told with ten days against ten, where days scatter by less than five',
  { timeout: 60_000 },
  () => {
    const { claimed } = evaluatePair({ before: 10, now: 10, earlier: 60, step: 0.08 }, { daySd: 0.02 }, REVIEWERS);
    expect(claimed).toBeGreaterThanOrEqual(0.8 - byChance(0.8, REVIEWERS));
  },
);

const PAGES = 30;

test('the page claims nothing where nothing is, and says first what is', { timeout: 60_000 }, () => {
  const page = (more: object, kind: 'week' | 'month' = 'month') => evaluatePage(kind, { days: MAY, ...more }, PAGES);
  const atMost = 0.05 + byChance(0.05, PAGES);
  expect(page({}).claims).toBeLessThanOrEqual(atMost);
  expect(page({ rho: 0.3 }).claims, 'days that hang together').toBeLessThanOrEqual(atMost);
  expect(page({ step: { at: daysToEndOf('2026-04-30'), by: 0.12 } }).first['trend up']).toBeGreaterThanOrEqual(0.9);
  expect(page({ weekday: { weekday: 4, by: -0.08 } }).first['weekday 4']).toBeGreaterThanOrEqual(0.85);
  expect(page({ awful: { at: MAY - 8, by: -0.5 } }).first.oddDay).toBeGreaterThanOrEqual(0.9);
  const late = page({ afternoon: { from: 14, by: -0.2 } }, 'week').first;
  expect((late['hours 14–17'] ?? 0) + (late['hours 13–17'] ?? 0)).toBeGreaterThanOrEqual(0.8);
  expect(page({ camera: { at: MAY - 10, by: 0.15 } }).claims, 'across cameras').toBeLessThanOrEqual(atMost);
});
