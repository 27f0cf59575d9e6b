import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayNumberOf, localMoment, weekOf } from './local-day';
import { addRollUps, alignedShare, EMPTY_ROLL_UP, rollUpOf, type RollUp } from './roll-up';
import { anyMinute, minuteWith } from './test-minute';
import { timeOfUuid, uuidV7 } from './uuid-v7';

const sum = (parts: readonly RollUp[]) => parts.reduce(addRollUps, EMPTY_ROLL_UP);

test('a roll-up is the same whatever the order and the grouping of its minutes', () => {
  fc.assert(
    fc.property(fc.array(anyMinute, { maxLength: 12 }), fc.nat(12), (minutes, cut) => {
      const whole = sum(minutes.map((minute) => rollUpOf(minute)));
      expect(sum([...minutes].reverse().map((minute) => rollUpOf(minute)))).toEqual(whole);
      expect(
        addRollUps(
          sum(minutes.slice(0, cut).map((minute) => rollUpOf(minute))),
          sum(minutes.slice(cut).map((minute) => rollUpOf(minute))),
        ),
      ).toEqual(whole);
    }),
  );
});

test('the share is of judged time only, and honest about how little it rests on', () => {
  const short = alignedShare(
    rollUpOf(minuteWith({ alignedMs: 30_000, offMs: { slump: 10_000 }, unknownMs: { headTurned: 20_000 } })),
  );
  expect(short?.share).toBe(0.75);
  expect(short!.high - short!.low).toBeGreaterThan(0.5);
  const day = sum(
    Array.from({ length: 480 }, () => rollUpOf(minuteWith({ alignedMs: 45_000, offMs: { slump: 15_000 } }))),
  );
  expect(alignedShare(day)!.high - alignedShare(day)!.low).toBeLessThan(0.3);
  expect(alignedShare(rollUpOf(minuteWith({ alignedMs: 0, awayMs: 60_000 })))).toBeNull();
});

test('a minute belongs to the day its person lived, across zones, daylight saving and late nights', () => {
  const late = Date.UTC(2026, 10, 23, 23, 30);
  expect(localMoment(late, 60, 0)).toMatchObject({ day: '2026-11-24', hour: 0 });
  expect(localMoment(late, 60, 4)).toMatchObject({ day: '2026-11-23', hour: 0 });
  expect(localMoment(late, -480, 0)).toMatchObject({ day: '2026-11-23', hour: 15 });
  const summer = Date.UTC(2026, 9, 25, 0, 30);
  expect(localMoment(summer, 120, 0).hour).toBe(2);
  expect(localMoment(summer + 3_600_000, 60, 0).hour).toBe(2);
});

test('days, weeks and weekdays agree with the calendar', () => {
  expect(weekOf('2026-11-23')).toBe('2026-11-23');
  expect(weekOf('2026-11-29')).toBe('2026-11-23');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (number) => {
      const { day, weekday } = localMoment(number * 86_400_000, 0, 0);
      expect(dayNumberOf(day)).toBe(number);
      expect(weekday).toBe((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7);
    }),
  );
});

test('ids carry their time, sort by it and are well formed', () => {
  const noise = (bytes: Uint8Array) => bytes.fill(0xab);
  const ids = [1_700_000_000_000, 1_700_000_000_001, 1_800_000_000_000].map((t) => uuidV7(t, noise));
  expect([...ids].sort()).toEqual(ids);
  expect(ids.map(timeOfUuid)).toEqual([1_700_000_000_000, 1_700_000_000_001, 1_800_000_000_000]);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
