import { expect, test } from 'vitest';
import { driftOfDay } from './drift-of-day';
import { minuteWith } from './test-minute';

const off = (offMs: Parameters<typeof minuteWith>[0] & object) => minuteWith(offMs);

test('what stood out longest all day is what the plan answers', () => {
  const slumps = Array.from({ length: 3 }, () => off({ offMs: { slump: 50_000 } }));
  const heads = Array.from({ length: 4 }, () => off({ offMs: { forwardHead: 45_000 } }));
  expect(driftOfDay([...slumps, ...heads])).toBe('forwardHead');
});

test('a minute of it, or nothing, says nothing about the day', () => {
  expect(driftOfDay([])).toBeNull();
  expect(driftOfDay([off({ offMs: { slump: 60_000 } })])).toBeNull();
});
