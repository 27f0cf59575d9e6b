import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastSquares } from './least-squares';

const number = fc.double({ min: -5, max: 5, noNaN: true });

test('a straight line is found exactly', () => {
  fc.assert(
    fc.property(number, number, (slope, height) => {
      const xs = [-2, -1, 0, 1, 3];
      const fit = leastSquares({
        start: [0, 0],
        steps: [1e-4, 1e-4],
        residuals: ([a, b]) => xs.map((x) => a! * x + b! - (slope * x + height)),
      });
      expect(fit.parameters[0]).toBeCloseTo(slope, 4);
      expect(fit.parameters[1]).toBeCloseTo(height, 4);
    }),
  );
});

test('a curved valley is followed to its bottom', () => {
  const rosenbrock = ([x, y]: readonly number[]) => [10 * (y! - x! * x!), 1 - x!];
  const fit = leastSquares({ start: [-1.2, 1], steps: [1e-6, 1e-6], residuals: rosenbrock, iterations: 200 });
  expect(fit.parameters[0]).toBeCloseTo(1, 3);
  expect(fit.parameters[1]).toBeCloseTo(1, 3);
});

test('four readings of one thing are twice as sure as one', () => {
  const readings = (count: number) =>
    leastSquares({ start: [0], steps: [1e-4], residuals: ([a]) => Array.from({ length: count }, () => a! - 3) });
  expect(readings(4).sd[0]! / readings(1).sd[0]!).toBeCloseTo(0.5, 3);
});

test('what the residuals do not depend on stays where it was and is not sure at all', () => {
  const fit = leastSquares({ start: [0, 7], steps: [1e-4, 1e-4], residuals: ([a]) => [a! - 2] });
  expect(fit.parameters[0]).toBeCloseTo(2, 3);
  expect(fit.parameters[1]).toBe(7);
  expect(fit.sd[1]).toBe(Infinity);
});

test('residuals that are not numbers change nothing', () => {
  const fit = leastSquares({ start: [1], steps: [1e-4], residuals: () => [NaN] });
  expect(fit.parameters).toEqual([1]);
});
