import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepCalmNumbers, type CalmNumbers } from './calm-numbers';

const SD = 2;

/** Values shown one after the other while somebody is looked at. */
function shownOver(seconds: number, fps: number, valueAt: (second: number) => number): number[] {
  let numbers: CalmNumbers = {};
  const shown: number[] = [];
  for (let look = 0; look <= seconds * fps; look += 1) {
    const second = look / fps;
    numbers = stepCalmNumbers(numbers, [{ id: 'headTilt', value: valueAt(second), sd: SD }], 1000 * second);
    const now = numbers.headTilt?.shown ?? NaN;
    if (now !== shown.at(-1)) shown.push(now);
  }
  return shown;
}

test.each([1, 5, 30])('the figure of a person who does not move stays, at %i looks a second', (fps) => {
  const wander = (second: number) => 4 + SD * Math.sin(40 * second) * Math.cos(17 * second);
  expect(shownOver(30, fps, wander).length).toBeLessThanOrEqual(2);
});

test.each([1, 5, 30])('a change that can be told is shown within three seconds, at %i looks a second', (fps) => {
  const shown = shownOver(4, fps, (second) => (second < 1 ? 0 : 12));
  expect(shown.at(-1)).toBeGreaterThan(12 - SD);
});

test('figures are renewed at most once a second', () => {
  expect(shownOver(10, 30, (second) => 30 * second).length).toBeLessThanOrEqual(11);
});

test('what is not measured now is not shown, and comes back as it is then', () => {
  const first = stepCalmNumbers({}, [{ id: 'headTilt', value: 3, sd: SD }], 0);
  expect(stepCalmNumbers(first, [], 100).headTilt).toBeUndefined();
});

test('another source begins anew', () => {
  const first = stepCalmNumbers({}, [{ id: 'headTilt', value: 3, sd: SD }], 90_000);
  expect(stepCalmNumbers(first, [{ id: 'headTilt', value: 9, sd: SD }], 0).headTilt?.shown).toBe(9);
});

test('what is shown lies within what was measured', () => {
  const values = fc.array(fc.double({ min: -60, max: 60, noNaN: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, fc.integer({ min: 10, max: 2000 }), (measured, stepMs) => {
      let numbers: CalmNumbers = {};
      measured.forEach((value, look) => {
        numbers = stepCalmNumbers(numbers, [{ id: 'headTilt', value, sd: SD }], look * stepMs);
      });
      const shown = numbers.headTilt?.shown ?? NaN;
      expect(shown).toBeGreaterThanOrEqual(Math.min(...measured) - 1e-9);
      expect(shown).toBeLessThanOrEqual(Math.max(...measured) + 1e-9);
    }),
  );
});
