import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededChance } from '../geometry/chance';
import { mean, measurementError, visitChange } from './real-change';

const reading = fc.double({ min: -60, max: 60, noNaN: true });
const visit = fc.array(reading, { minLength: 3, maxLength: 5 });
const floor = fc.double({ min: 0, max: 8, noNaN: true });

test('no change is ever called within the floor', () => {
  fc.assert(
    fc.property(visit, visit, floor, (before, after, least) => {
      const { verdict, delta } = visitChange(before, after, least);
      return verdict !== 'change' || Math.abs(delta) > least;
    }),
  );
});

test('looking from the other end turns the sign and keeps the verdict', () => {
  fc.assert(
    fc.property(visit, visit, floor, (before, after, least) => {
      const [there, back] = [visitChange(before, after, least), visitChange(after, before, least)];
      expect(back.delta).toBeCloseTo(-there.delta, 9);
      expect(back.verdict).toBe(there.verdict);
    }),
  );
});

test('where the zero of an angle lies changes nothing', () => {
  fc.assert(
    fc.property(visit, visit, fc.integer({ min: -90, max: 90 }), (before, after, offset) => {
      const moved = visitChange(
        before.map((value) => value + offset),
        after.map((value) => value + offset),
        0.5,
      );
      expect(moved.delta).toBeCloseTo(visitChange(before, after, 0.5).delta, 6);
      expect(moved.threshold!).toBeCloseTo(visitChange(before, after, 0.5).threshold!, 6);
    }),
  );
});

test('fewer than three repeats on either side say nothing', () => {
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 2 }), visit, (few, enough) => {
      expect(visitChange(few, enough, 1).verdict).toBe('tooFewRepeats');
      expect(visitChange(enough, few, 1).verdict).toBe('tooFewRepeats');
    }),
  );
});

test('a person who has not changed is told so in at least 94 of 100 comparisons', () => {
  const random = seededChance(7);
  const calls = Array.from({ length: 4000 }, () => {
    const sample = () => Array.from({ length: 3 }, () => normal(random) * 2);
    return visitChange(sample(), sample(), 0).verdict;
  });
  expect(calls.filter((verdict) => verdict === 'change').length / calls.length).toBeLessThan(0.06);
});

test('a change well above the scatter is called', () => {
  expect(visitChange([20, 21, 19.5], [12, 12.5, 11.8], 3).verdict).toBe('change');
  expect(visitChange([20, 21, 19.5], [18, 19.5, 18.4], 3).verdict).toBe('noClearChange');
});

test('the error pools the scatter within visits, not the change between them', () => {
  const error = measurementError([
    [10, 12, 11],
    [30, 32, 31],
  ]);
  expect(error).toEqual({ sd: 1, degreesOfFreedom: 4 });
  expect(measurementError([[4], [9]])).toBeNull();
  expect(mean([])).toBe(0);
});

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}
