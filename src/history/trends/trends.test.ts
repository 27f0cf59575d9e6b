import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Versus } from '../../feel/comfort';
import type { EntryRecord, ExperimentEntry } from '../entry-record';
import { rollUpHours, type HourRollUp } from '../hour-roll-up';
import { addDays, dayNumberOf } from '../local-day';
import type { SessionRecord } from '../minute-record';
import { minuteWith, anyMinute } from '../test-minute';
import { comfortLink } from './comfort-link';
import { experimentVerdicts } from './experiment';
import { hoursShown } from './heat-map';
import { historyView } from './history-view';
import { letterWeek, weeklyLetter } from './letter';
import { RANGES, slotsOf, spanOf } from './range';
import { timeline } from './timeline';

const MONDAY = '2026-11-16';

interface Day {
  readonly day: string;
  /** Of each minute, 0..1. */
  readonly share: number;
  readonly baseline?: string;
  readonly minutes?: number;
  readonly tilt?: number;
}

function session(baselineId: string): SessionRecord {
  const fixed = { startedAt: 0, endedAt: null, zone: 'UTC', deviceId: 'd', setupId: null, appVersion: '1' };
  return { ...fixed, id: baselineId, baselineId, engine: 'litert', model: 'lite' };
}

/** Days from nine o'clock on, a break each half hour. */
function hoursOf(days: readonly Day[]): HourRollUp[] {
  const minutes = days.flatMap(({ day, share, baseline = 'b', minutes: count = 120, tilt = 0 }) =>
    Array.from({ length: count }, (_, i) =>
      minuteWith({
        id: `${day}-${i}`,
        sessionId: baseline,
        startedAt: dayNumberOf(day) * 86_400_000 + (9 * 60 + i) * 60_000,
        offsetMin: 0,
        alignedMs: Math.round(60_000 * share),
        offMs: { slump: 60_000 - Math.round(60_000 * share) },
        angles: { headTilt: { median: tilt, spread: 1, count: 10 } },
        sittingMin: i % 30,
        positionChanges: i % 30 === 29 ? 1 : 0,
      }),
    ),
  );
  const ids = [...new Set(minutes.map(({ sessionId }) => sessionId))];
  return rollUpHours(minutes, new Map(ids.map((id) => [id, session(id)])));
}

const week = (monday: string, share: number, more: Partial<Day> = {}) =>
  [0, 1, 2, 3, 4].map((i) => ({ day: addDays(monday, i), share: share + (i - 2) * 0.01, ...more }));

const view = (hours: HourRollUp[], kind: (typeof RANGES)[number] = 'week', day = MONDAY) =>
  historyView({ hours, entries: [], kind, day, boundaryHour: 0 });

test('every day of a period lies in exactly one slot', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RANGES), fc.integer({ min: 15_000, max: 25_000 }), (kind, number) => {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
      const span = spanOf(kind, day, addDays(day, -700));
      const slots = slotsOf(kind, span);
      expect(slots[0]?.from).toBe(span.from);
      expect(slots.at(-1)?.to).toBe(span.to);
      slots.slice(1).forEach((slot, i) => expect(slot.from).toBe(addDays(slots[i]!.to, 1)));
    }),
  );
});

test('the slots of a view add up to its total, at any day boundary', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(anyMinute, { maxLength: 30 }), fc.constantFrom(0, 3, 5), (minutes, boundaryHour) => {
      const hours = rollUpHours(minutes, new Map());
      const day = hours.at(-1)?.day ?? MONDAY;
      const { total } = historyView({ hours, entries: [], kind: 'all', day, boundaryHour });
      const lived = hours.filter(({ day: d, hour }) => hour >= boundaryHour || d > (hours[0]?.day ?? ''));
      expect(total.minutes).toBe(lived.reduce((sum, { rollUp }) => sum + rollUp.minutes, 0));
    }),
  );
});

test('a clear change of the share is told, and one within the scatter is not', () => {
  const before = week(addDays(MONDAY, -7), 0.6);
  expect(view(hoursOf([...before, ...week(MONDAY, 0.75)])).shareChange.kind).toBe('up');
  expect(view(hoursOf([...before, ...week(MONDAY, 0.605)])).shareChange.kind).toBe('held');
  expect(view(hoursOf([...before, ...week(MONDAY, 0.75).slice(0, 2)])).shareChange.kind).toBe('tooLittle');
});

test('nothing is compared across a new baseline, and the line breaks there', () => {
  const days = [...week(addDays(MONDAY, -7), 0.6), ...week(MONDAY, 0.8, { baseline: 'new' })];
  expect(view(hoursOf(days)).shareChange.kind).toBe('notComparable');
  const month = view(hoursOf(days), 'month');
  expect(month.breaks.map((i) => month.slots[i]?.from)).toEqual([MONDAY]);
});

test('an angle has changed only beyond its minimal detectable change', () => {
  const change = (tilt: number) =>
    view(hoursOf([...week(addDays(MONDAY, -7), 0.6), ...week(MONDAY, 0.6, { tilt })])).angles[0]?.change.kind;
  expect(change(2)).toBe('held');
  expect(change(4)).toBe('up');
  expect(change(-4)).toBe('down');
});

test('an experiment gets a verdict only with three days on each side', () => {
  const experiment: ExperimentEntry = {
    kind: 'experiment',
    id: 'e',
    text: 'new chair',
    at: Date.UTC(2026, 10, 15, 12),
    offsetMin: 0,
  };
  const verdict = (after: Day[], today = addDays(MONDAY, 10)) =>
    experimentVerdicts([experiment], hoursOf([...week(addDays(MONDAY, -7), 0.5), ...after]), {
      boundaryHour: 0,
      today,
    })[0]!.change.kind;
  expect(verdict(week(MONDAY, 0.8).slice(0, 2))).toBe('tooLittle');
  expect(verdict(week(MONDAY, 0.8))).toBe('up');
  expect(verdict(week(MONDAY, 0.505))).toBe('held');
  expect(verdict(week(MONDAY, 0.8, { baseline: 'new' }))).toBe('notComparable');
});

test('no link is said where there is none, and few days say nothing', () => {
  const days = (count: number, shareOf: (i: number) => number) =>
    Array.from({ length: count }, (_, i) => ({ day: addDays(MONDAY, i), comfort: i % 10, share: shareOf(i) }));
  expect(comfortLink(days(9, (i) => i / 10)).kind).toBe('tooFew');
  expect(comfortLink(days(30, (i) => ((i * 7919) % 101) / 101)).kind).toBe('noLink');
  expect(comfortLink(days(30, (i) => (i % 10) / 10)).kind).toBe('together');
  expect(comfortLink(days(30, () => 0.5)).kind).toBe('noLink');
});

test('the heat map shows at least the working day, and the hours that were used', () => {
  const { heat } = view(hoursOf(week(MONDAY, 0.6, { minutes: 60 * 11 })));
  expect(hoursShown(heat)).toEqual({ from: 8, to: 19 });
  expect(heat[0]?.[9]?.share?.share).toBeCloseTo(0.58);
  expect(heat[6]?.[9]?.share).toBeNull();
});

test('the slump curve says from when on posture is clearly below the beginning', () => {
  const minutes = Array.from({ length: 1200 }, (_, i) => {
    const sittingMin = i % 60;
    const alignedMs = sittingMin < 30 ? 54_000 : 24_000;
    return minuteWith({
      id: `${i}`,
      startedAt: Date.UTC(2026, 10, 16, 9) + i * 60_000,
      alignedMs,
      offMs: { slump: 60_000 - alignedMs },
      sittingMin,
    });
  });
  expect(view(rollUpHours(minutes, new Map()), 'week').slump.all.lastsMin).toBe(30);
});

test("today's line shows the night after under the day it was lived", () => {
  const at = (hour: number, day = 23) => minuteWith({ startedAt: Date.UTC(2026, 10, day, hour), offsetMin: 0 });
  const slots = timeline([at(22), at(1, 24), at(1)], '2026-11-23', 4);
  expect(slots[0]?.fromMin).toBe(22 * 60);
  expect(slots.filter(({ alignedMs }) => alignedMs > 0).map(({ fromMin }) => fromMin)).toEqual([22 * 60, 25 * 60]);
});

test('where clocks go back, the hour they repeat has its rows twice, and no row holds more than its time', () => {
  const start = Date.UTC(2026, 9, 24, 23, 0);
  const minutes = Array.from({ length: 240 }, (_, i) => {
    const startedAt = start + i * 60_000;
    return minuteWith({ id: `${i}`, startedAt, offsetMin: startedAt < Date.UTC(2026, 9, 25, 1) ? 120 : 60 });
  });
  const rows = timeline(minutes, '2026-10-25', 0);
  expect(rows.map(({ alignedMs }) => alignedMs)).toEqual(rows.map(() => 600_000));
  expect(rows.filter(({ fromMin }) => fromMin === 130)).toHaveLength(2);
  expect(rows).toHaveLength(24);
});

test('a letter without enough days says so and suggests nothing', () => {
  const letter = (days: Day[]) =>
    weeklyLetter({ hours: hoursOf(days), entries: [], week: letterWeek('2026-11-24'), boundaryHour: 0 });
  expect(letter(week(MONDAY, 0.6).slice(0, 2))).toMatchObject({ hasEnough: false, suggestion: { kind: 'none' } });
  expect(letter(week(MONDAY, 0.6))).toMatchObject({ hasEnough: true, suggestion: { kind: 'cause', cause: 'slump' } });
});

test('moments compared with 20 minutes before are counted, those soon after practising apart', () => {
  const at = (minute: number) => dayNumberOf(MONDAY) * 86_400_000 + (9 * 60 + minute) * 60_000;
  const said = (minute: number, versusBefore?: Versus): EntryRecord => ({
    id: `comfort-${minute}`,
    at: at(minute),
    offsetMin: 0,
    kind: 'comfort',
    comfort: 6,
    ...(versusBefore && { versusBefore }),
  });
  const tour: EntryRecord = {
    id: 'target',
    at: at(60),
    offsetMin: 0,
    kind: 'target',
    angle: 'thoracicFlexion',
    baselineId: 'b',
    target: 1,
    place: 0.2,
  };
  const view = (entries: readonly EntryRecord[]) =>
    historyView({ hours: hoursOf([{ day: MONDAY, share: 0.5 }]), entries, kind: 'week', day: MONDAY, boundaryHour: 0 });
  const entries = [said(0, 'same'), said(10), tour, said(65, 'better'), said(200, 'worse')];
  expect(view(entries).versus).toEqual({
    all: { better: 1, same: 1, worse: 1 },
    afterPractice: { better: 1, same: 0, worse: 0 },
  });
  expect(view([said(10)]).versus).toBeNull();
  expect(view([said(-7 * 24 * 60, 'better')]).versus, 'another week').toBeNull();
});
