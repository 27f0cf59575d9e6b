import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDays } from './compare-days';
import { dayShare, type DayShare } from './day-share';
import { effectOf, halfWidth } from './effect';
import { leastSquares } from './least-squares';
import { criticalT, twoSidedP } from './student';
import { weekdayEffect } from './weekday-effect';
import { workingDays } from '../test-reviewers';

const HOUR = 3_600_000;

function daysWith(count: number, shareAt: (i: number, weekday: number) => number): DayShare[] {
  return workingDays({ firstDay: '2026-01-05', days: count }).map((day, i) =>
    dayShare(day, shareAt(i, i % 5), 6 * HOUR, 'desk'),
  );
}

/** Even to the eye, never twice the same. */
const wobble = (i: number) => (((i * 7919) % 101) / 101 - 0.5) * 0.06;

test("Student's t agrees with the printed tables", () => {
  for (const [df, t] of [
    [1, 12.706],
    [2, 4.303],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [120, 1.98],
  ] as const) {
    expect(criticalT(0.05, df)).toBeCloseTo(t, 2);
    expect(twoSidedP(t, df)).toBeCloseTo(0.05, 3);
  }
});

test('least squares finds the line through points on it, and tells when columns are one', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), (a, b) => {
      const rows = [0, 1, 2, 3, 4].map((x) => [1, x]);
      const fit = leastSquares(
        rows,
        rows.map(([, x]) => a + b * x!),
      );
      expect(fit?.coefficients[0]).toBeCloseTo(a, 6);
      expect(fit?.coefficients[1]).toBeCloseTo(b, 6);
    }),
  );
  expect(
    leastSquares(
      [1, 2, 3, 4].map((x) => [x, 2 * x]),
      [1, 2, 3, 4],
    ),
  ).toBeNull();
  expect(leastSquares([[1], [1]].slice(0, 1), [1])).toBeNull();
});

test('days that hang together tell less than as many that do not', () => {
  const rows = Array.from({ length: 40 }, () => [1]);
  const half = (values: number[]) => halfWidth(effectOf(rows, values, [1])!);
  const scattered = Array.from({ length: 40 }, (_, i) => (i % 2 ? 0.05 : -0.05));
  const inRuns = Array.from({ length: 40 }, (_, i) => (Math.floor(i / 10) % 2 ? 0.05 : -0.05));
  expect(half(inRuns)).toBeGreaterThan(2 * half(scattered));
});

test('Monday to Wednesday is not called better than a whole week for want of its Friday', () => {
  const days = daysWith(28, (i, weekday) => 0.6 + wobble(i) - (weekday === 4 ? 0.2 : 0));
  const compared = compareDays(days.slice(20, 25), days.slice(25, 28), days.slice(0, 20))!;
  expect(Math.abs(compared.effect.estimate)).toBeLessThan(0.05);
});

test('weekdays that stand on one side alone say nothing', () => {
  const days = daysWith(5, (i) => 0.6 + wobble(i));
  expect(compareDays(days.slice(0, 3), [...days.slice(3, 5), ...daysWith(3, () => 0.6).slice(0, 0)])).toBeNull();
  const onlyMondays = daysWith(15, (i) => 0.6 + wobble(i)).filter(({ weekday }) => weekday === 0);
  const onlyFridays = daysWith(15, (i) => 0.5 + wobble(i)).filter(({ weekday }) => weekday === 4);
  expect(compareDays(onlyMondays, onlyFridays)).toBeNull();
});

test('one awful day does not decide alone: it is left out, and named', () => {
  const days = daysWith(40, (i) => (i === 33 ? 0.05 : 0.62 + wobble(i)));
  const compared = compareDays(days.slice(20, 30), days.slice(30), days.slice(0, 20))!;
  expect(compared.odd?.day).toBe(days[33]?.day);
  expect(compared.daysNow).toBe(9);
  expect(Math.abs(compared.effect.estimate)).toBeLessThan(0.03);
});

test('the weekday that differs is found, with its size', () => {
  const found = weekdayEffect(daysWith(40, (i, weekday) => 0.6 + wobble(i) - (weekday === 2 ? 0.1 : 0)))!;
  expect(found.weekday).toBe(2);
  expect(found.effect.estimate).toBeCloseTo(-0.1, 1);
  expect(found.effect.p).toBeLessThan(0.01);
  expect(weekdayEffect(daysWith(9, () => 0.6))).toBeNull();
});

test('one awful day does not hide the weekday that differs, and is named', () => {
  const low = (weekday: number) => (weekday === 4 ? 0.08 : 0);
  const days = daysWith(61, (i, weekday) => (i === 57 ? 0.22 : 0.62 + wobble(i) - low(weekday)));
  const found = weekdayEffect(days)!;
  expect(found.weekday).toBe(4);
  expect(found.odd?.day).toBe(days[57]?.day);
  expect(found.effect.p).toBeLessThan(0.001);
  expect(found.effect.estimate).toBeCloseTo(-0.08, 1);
});
