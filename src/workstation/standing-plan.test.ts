import { expect, test } from 'vitest';
import { MOST_MINUTES, STANDING_PLAN } from './standing-plan';

test('standing grows by a few minutes a week and never past half of the hour', () => {
  const minutes = STANDING_PLAN.map(({ minutesAnHour }) => minutesAnHour);
  minutes.slice(1).forEach((each, i) => {
    expect(each - minutes[i]!).toBeGreaterThan(0);
    expect(each - minutes[i]!).toBeLessThanOrEqual(5);
  });
  expect(minutes[0]).toBe(5);
  expect(minutes.at(-1)).toBeLessThan(MOST_MINUTES);
});
