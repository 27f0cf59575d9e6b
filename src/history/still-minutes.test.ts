import { expect, test } from 'vitest';
import { stillMinutes } from './still-minutes';
import { minuteWith } from './test-minute';

const at = (minute: number, more = {}) => minuteWith({ startedAt: Date.UTC(2026, 10, 23, 9, minute), ...more });

test('three hours with a change of position in each half hour are half an hour in one position', () => {
  const minutes = Array.from({ length: 180 }, (_, i) => at(i, { positionChanges: i % 30 === 29 ? 1 : 0 }));
  expect(Math.max(...stillMinutes(minutes))).toBe(29);
});

test('time away, a break in the record and unmeasured seconds are no time in one position', () => {
  expect(stillMinutes([at(0), at(1, { awayMs: 60_000 }), at(2)])).toEqual([1, 0, 1]);
  expect(stillMinutes([at(0), at(5), at(6)])).toEqual([1, 1, 2]);
  expect(stillMinutes([at(0, { coveredMs: 30_000 }), at(1)])).toEqual([0.5, 1.5]);
});
