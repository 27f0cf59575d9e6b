import { afterEach, expect, test } from 'vitest';
import { clockTime, dayText } from './day-text';

const LATE_MS = Date.UTC(2026, 2, 2, 23, 30);
const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('a moment is told in the time zone where the person is now, also after a journey with the page open', () => {
  process.env.TZ = 'UTC';
  const [day, time] = [dayText(LATE_MS), clockTime(LATE_MS)];
  process.env.TZ = 'Asia/Tokyo';
  expect(dayText(LATE_MS)).not.toBe(day);
  expect(clockTime(LATE_MS)).not.toBe(time);
  process.env.TZ = 'UTC';
  expect([dayText(LATE_MS), clockTime(LATE_MS)]).toEqual([day, time]);
});
