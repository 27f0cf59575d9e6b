import { expect, test } from 'vitest';
import { DEFAULT_COACH_CONFIG } from '../../coach/coach-config';
import { feelCheckNow } from './feel-checks';

const NOON = 12 * 60;
const at = (minuteOfDay: number) => ({
  nowMs: minuteOfDay * 60_000,
  wall: { day: 'monday', minuteOfDay, week: 0 },
});

test('who comes at noon is not asked at once for a moment of the morning, and later all the same', () => {
  const config = { ...DEFAULT_COACH_CONFIG, feelChecksADay: 3 };
  // In the parts from 9:00, 11:40 and 14:20: the second was drawn for ten minutes to twelve.
  const draws = [0.5, 10 / 160, 0.5];
  const first = feelCheckNow({ day: '', minutes: [] }, config, at(NOON), () => draws.shift() ?? 0);
  expect(first.isDue).toBe(false);
  expect(first.plan.minutes).toEqual([15 * 60 + 40]);
  const none = () => 0;
  expect(feelCheckNow(first.plan, config, at(NOON + 1), none).isDue).toBe(false);
  expect(feelCheckNow(first.plan, config, at(15 * 60 + 41), none).isDue).toBe(true);
});
