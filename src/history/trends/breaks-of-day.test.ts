import { expect, test } from 'vitest';
import { minuteWith } from '../test-minute';
import { breaksOfDay } from './breaks-of-day';

const there = minuteWith({});
const away = minuteWith({ alignedMs: 0, driftingMs: 0, offMs: {}, unknownMs: {}, awayMs: 60_000 });
const leaving = minuteWith({ alignedMs: 20_000, driftingMs: 0, offMs: {}, unknownMs: {}, awayMs: 40_000 });

test('a break is over when the person is seen again, however many minutes it took', () => {
  expect(breaksOfDay([there, away, away, away, there, there, away, there])).toBe(2);
});

test('who looks away for half a minute, or goes home, takes no break', () => {
  expect(breaksOfDay([there, leaving, there])).toBe(0);
  expect(breaksOfDay([there, away, away])).toBe(0);
  expect(breaksOfDay([])).toBe(0);
});
