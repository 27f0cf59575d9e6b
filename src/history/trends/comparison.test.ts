import { expect, test } from 'vitest';
import { rollUpHours, type HourRollUp } from '../hour-roll-up';
import { addDays, dayNumberOf } from '../local-day';
import type { SessionRecord } from '../minute-record';
import { minuteWith } from '../test-minute';
import { comparePeriods, compareWeekends, overlap, placeOf, placesWithin } from './comparison';

const MONDAY = '2026-10-05';
const AT_MIDNIGHT = { boundaryHour: 0 };
const BEFORE = { from: MONDAY, to: addDays(MONDAY, 13) };
const NOW = { from: addDays(MONDAY, 14), to: addDays(MONDAY, 27) };

/** Two hours each day from nine on; `share` by the day's place in the list. */
function hoursOf(
  count: number,
  share: (i: number) => number,
  camera: (i: number) => string = () => 'desk',
): HourRollUp[] {
  const minutes = Array.from({ length: count }, (_, day) =>
    Array.from({ length: 120 }, (_, i) => {
      const alignedMs = Math.round(60_000 * (share(day) + (day % 3) * 0.01));
      return minuteWith({
        id: `${day}-${i}`,
        sessionId: camera(day),
        startedAt: (dayNumberOf(MONDAY) + day) * 86_400_000 + (9 * 60 + i) * 60_000,
        offsetMin: 0,
        alignedMs,
        driftingMs: 0,
        offMs: { slump: 60_000 - alignedMs },
      });
    }),
  ).flat();
  const fixed = { startedAt: 0, endedAt: null, zone: 'UTC', deviceId: 'd', baselineId: 'b', appVersion: '1' };
  const session = (id: string): SessionRecord => ({ ...fixed, id, setupId: id, engine: 'litert', model: 'lite' });
  const ids = [...new Set(minutes.map(({ sessionId }) => sessionId))];
  return rollUpHours(minutes, new Map(ids.map((id) => [id, session(id)])));
}

test('any two periods stand beside each other, with how sure the difference is and the days on each side', () => {
  const better = comparePeriods(
    hoursOf(28, (day) => (day < 14 ? 0.5 : 0.7)),
    { before: BEFORE, now: NOW },
    AT_MIDNIGHT,
  );
  expect(better.settings).toHaveLength(1);
  expect(better.settings[0]!.change).toMatchObject({ kind: 'up', daysBefore: 14, daysNow: 14 });
  expect(better.causes).toEqual([{ cause: 'slump', before: expect.closeTo(0.49, 1), now: expect.closeTo(0.29, 1) }]);
});

test('the later period may be named first', () => {
  const hours = hoursOf(28, (day) => (day < 14 ? 0.5 : 0.7));
  expect(comparePeriods(hours, { before: NOW, now: BEFORE }, AT_MIDNIGHT).settings[0]!.change.kind).toBe('down');
});

test('a camera that changed between them is never compared across; each says since when it was used', () => {
  const hours = hoursOf(
    28,
    (day) => (day < 14 ? 0.5 : 0.9),
    (day) => (day < 14 ? 'old' : 'new'),
  );
  const { settings } = comparePeriods(hours, { before: BEFORE, now: NOW }, AT_MIDNIGHT);
  expect(settings.map(({ since }) => since).sort()).toEqual([MONDAY, NOW.from]);
  expect(settings.every(({ change }) => change.kind === 'tooLittle')).toBe(true);
});

test('two places used day by day are two comparisons', () => {
  const hours = hoursOf(
    28,
    (day) => (day % 2 ? 0.5 : day < 14 ? 0.4 : 0.7),
    (day) => (day % 2 ? 'office' : 'home'),
  );
  const { settings } = comparePeriods(hours, { before: BEFORE, now: NOW }, AT_MIDNIGHT);
  const kindOf = (camera: string) => settings.find(({ setting }) => setting.includes(camera))?.change.kind;
  expect(kindOf('home')).toBe('up');
  expect(kindOf('office')).not.toBe('up');
});

test('weekends are compared with the weekdays of the same weeks', () => {
  const free = (day: number) => day % 7 >= 5;
  const span = { from: MONDAY, to: NOW.to };
  const worse = compareWeekends(
    hoursOf(28, (day) => (free(day) ? 0.4 : 0.65)),
    span,
    AT_MIDNIGHT,
  );
  expect(worse.settings[0]!.change).toMatchObject({ kind: 'down', daysBefore: 20, daysNow: 8 });
  const growing = compareWeekends(
    hoursOf(28, (day) => 0.3 + Math.floor(day / 7) * 0.1),
    span,
    AT_MIDNIGHT,
  );
  expect(growing.settings[0]!.change.kind).not.toBe('up');
  expect(
    compareWeekends(
      hoursOf(5, () => 0.5),
      span,
      AT_MIDNIGHT,
    ).settings[0]!.change.kind,
  ).toBe('tooLittle');
});

test('periods that share a day can’t be compared', () => {
  expect(overlap(BEFORE, NOW)).toBe(false);
  expect(overlap(BEFORE, { from: BEFORE.to, to: NOW.to })).toBe(true);
});

test('a cause is compared as time off by it, with how sure that is; more of it is up', () => {
  const hours = hoursOf(28, (day) => (day < 14 ? 0.7 : 0.5));
  const sides = { before: BEFORE, now: NOW };
  const [slump] = comparePeriods(hours, sides, { ...AT_MIDNIGHT, cause: 'slump' }).settings;
  expect(slump?.change).toMatchObject({ kind: 'up', daysBefore: 14, daysNow: 14 });
  const [lean] = comparePeriods(hours, sides, { ...AT_MIDNIGHT, cause: 'sideLean' }).settings;
  expect(lean?.change.kind).not.toBe('up');
});

test('one place alone: the other takes no part, not in the causes either', () => {
  const hours = hoursOf(
    28,
    (day) => (day % 2 ? 0.5 : day < 14 ? 0.4 : 0.7),
    (day) => (day % 2 ? 'office' : 'home'),
  );
  const sides = { before: BEFORE, now: NOW };
  expect(placesWithin(hours, [BEFORE, NOW], 0)).toEqual(['home', 'office']);
  const { settings, causes } = comparePeriods(hours, sides, { ...AT_MIDNIGHT, place: 'office' });
  expect(settings.map(({ setting }) => placeOf(setting))).toEqual(['office']);
  expect(causes[0]).toMatchObject({ before: expect.closeTo(0.49, 1), now: expect.closeTo(0.49, 1) });
});

test('days with less than an hour are named as left out, and no others', () => {
  const hours = hoursOf(28, () => 0.6);
  const short = hours.map((hour) =>
    hour.day === addDays(MONDAY, 3)
      ? { ...hour, rollUp: { ...hour.rollUp, alignedMs: hour.rollUp.alignedMs / 8, offMs: {} } }
      : hour,
  );
  expect(comparePeriods(hours, { before: BEFORE, now: NOW }, AT_MIDNIGHT).leftOut).toEqual([]);
  const { leftOut, settings } = comparePeriods(short, { before: BEFORE, now: NOW }, AT_MIDNIGHT);
  expect(leftOut).toEqual([addDays(MONDAY, 3)]);
  expect(settings[0]!.change).toMatchObject({ daysBefore: 13, daysNow: 14 });
});
