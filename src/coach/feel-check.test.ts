import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planFeelChecks, stepFeelChecks } from './feel-check';

const moment = (minuteOfDay: number, day = 'monday') => ({
  nowMs: minuteOfDay * 60_000,
  wall: { day, minuteOfDay, week: 0 },
});

test('moments are spread over the span, one in each part, whatever chance says', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 3, maxLength: 3 }),
      (draws) => {
        let i = 0;
        const { minutes } = planFeelChecks(
          'monday',
          { fromMinute: 540, toMinute: 1020, count: 3 },
          () => draws[i++] ?? 0,
        );
        minutes.forEach((minute, part) => {
          expect(minute).toBeGreaterThanOrEqual(540 + part * 160);
          expect(minute).toBeLessThan(540 + (part + 1) * 160);
        });
      },
    ),
  );
});

test('each moment is asked once, and a missed one is let go', () => {
  const plan = { day: 'monday', minutes: [600, 700, 800] };
  const first = stepFeelChecks(plan, moment(601));
  expect(first.isDue).toBe(true);
  expect(stepFeelChecks(first.plan, moment(602)).isDue).toBe(false);
  const late = stepFeelChecks(first.plan, moment(790));
  expect(late.isDue).toBe(false);
  expect(late.plan.minutes).toEqual([800]);
});

test('yesterday’s plan asks nothing today', () => {
  expect(stepFeelChecks({ day: 'monday', minutes: [600] }, moment(600, 'tuesday'))).toEqual({
    plan: { day: 'monday', minutes: [] },
    isDue: false,
  });
});
