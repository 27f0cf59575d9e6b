import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { MinuteRecord, SessionRecord } from '../minute-record';
import { minuteWith } from '../test-minute';
import { TestStores } from '../test-stores';
import { mergeHistory, previewImport, readHistory } from './import-history';
import { settleImport } from './settle-import';
import { columnsOf } from './transfer-format';

const NOW = Date.UTC(2026, 10, 30);
const DAY = '2026-11-23';
const stores = new TestStores();
afterEach(() => stores.clear());

const uuid = (n: number) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const SESSION: SessionRecord = {
  id: uuid(0xffff),
  startedAt: Date.UTC(2026, 10, 23, 8),
  endedAt: null,
  zone: 'Europe/Berlin',
  deviceId: 'd',
  baselineId: 'b',
  setupId: 'Desk',
  engine: 'litert',
  model: 'lite',
  appVersion: '1',
};
const minute = (n: number, more: Partial<MinuteRecord> = {}) =>
  minuteWith({ id: uuid(n), sessionId: SESSION.id, startedAt: Date.UTC(2026, 10, 23, 9, n), ...more });

function copyOf(days: readonly { day: string; minutes: readonly MinuteRecord[] }[], space?: number): Blob {
  const minutes = days.reduce((sum, day) => sum + day.minutes.length, 0);
  const records = [
    { format: 'plumbline-history', version: 1, exportedAt: NOW, deviceId: 'd' },
    { session: SESSION },
    ...days.map((each) => columnsOf(each.day, each.minutes)),
    { end: { days: days.length, minutes, sessions: 1, entries: 0 } },
  ];
  const lines = `[${records.map((record) => JSON.stringify(record)).join(',\n')}]\n`;
  return new Blob([space === undefined ? lines : JSON.stringify(JSON.parse(lines), null, space)]);
}

async function settled(copy: Blob, name = 'here') {
  const { database } = await stores.open(name);
  const read = await readHistory(copy, NOW);
  if ('refused' in read) throw new Error(read.refused);
  const file = await settleImport(database, read);
  return { database, file };
}

test.each<readonly [string, string, Partial<MinuteRecord>]>([
  ['parts that are more than the minute', 'sum', { alignedMs: 120_000 }],
  ['parts that are less than what was covered', 'sum', { alignedMs: 10_000 }],
  ['a sitting that nobody knows', 'session', { sessionId: uuid(0xdead) }],
  ['another day than its line says', 'day', { startedAt: Date.UTC(2026, 10, 25, 9) }],
  ['an offset that no place has', 'day', { offsetMin: -800 }],
  ['a spread below nothing', 'value', { angles: { headTilt: { median: 1, spread: -1, count: 3 } } }],
  ['a head that turns around itself', 'value', { angles: { headTilt: { median: 900, spread: 1, count: 3 } } }],
  ['a person who moves like a motor', 'value', { positionChanges: 5000 }],
  ['a person who sits for a week', 'value', { sittingMin: 10_080 }],
  ['a minute of the day before its sitting', 'value', { startedAt: Date.UTC(2026, 10, 22, 23, 30) }],
])('%s: set aside with the line, the rest comes in', async (_, reason, wrong) => {
  const { file, database } = await settled(copyOf([{ day: DAY, minutes: [minute(1), minute(2, wrong), minute(3)] }]));
  expect(file.aside).toEqual([{ line: 3, reason, count: 1 }]);
  await mergeHistory(database, file);
  expect(await database.days.get(DAY)).toMatchObject({ minutes: 2 });
});

test('a day that no calendar has, and one that is still to come, are set aside', async () => {
  const future = minute(1, { id: uuid(40), startedAt: Date.UTC(2031, 0, 1, 9) });
  const { file } = await settled(
    copyOf([
      { day: DAY, minutes: [minute(1)] },
      { day: '2031-13-45', minutes: [minute(2)] },
      { day: '2031-01-01', minutes: [future] },
    ]),
  );
  expect(file.aside).toEqual([
    { line: 4, reason: 'day', count: 1 },
    { line: 5, reason: 'future', count: 1 },
  ]);
});

test('the same minutes under other ids are counted once, in one file or in two', async () => {
  const minutes = [minute(1), minute(2)];
  const again = minutes.map((each, i) => ({ ...each, id: uuid(100 + i) }));
  const one = await settled(copyOf([{ day: DAY, minutes: [...minutes, ...again] }]));
  expect(one.file.aside).toEqual([{ line: 3, reason: 'sameMinute', count: 2 }]);
  await mergeHistory(one.database, one.file);
  const read = await readHistory(copyOf([{ day: DAY, minutes: again }]), NOW);
  if ('refused' in read) throw new Error(read.refused);
  expect((await settleImport(one.database, read)).aside).toEqual([{ line: 3, reason: 'sameMinute', count: 2 }]);
});

test('two short sittings within one minute are two', async () => {
  const short = (n: number, ms: number) => minute(1, { id: uuid(n), coveredMs: ms, alignedMs: ms });
  const { file } = await settled(copyOf([{ day: DAY, minutes: [short(1, 20_000), short(2, 30_000)] }]));
  expect(file.aside).toEqual([]);
});

test('an id that stands in the file twice is one, and the preview counts it once', async () => {
  const { file, database } = await settled(copyOf([{ day: DAY, minutes: [minute(1), minute(1), minute(2)] }]));
  expect(file.aside).toEqual([{ line: 3, reason: 'twice', count: 1 }]);
  expect(await previewImport(database, file)).toMatchObject({ minutes: 2, newMinutes: 2, newEntries: 0 });
});

test('one file with every kind of record that cannot be: each aside with its line, the good ones in, and counted as they are', async () => {
  const note = (n: number, more: object = {}) => ({
    entry: { kind: 'note', id: uuid(n), at: Date.UTC(2026, 10, 23, 10), offsetMin: 60, text: 'a new chair', ...more },
  });
  const entries = [
    note(500),
    note(500),
    note(501, { at: Date.UTC(2031, 0, 1) }),
    note(502, { offsetMin: 870 }),
    { entry: { ...note(503).entry, kind: 'gap', forMs: 7 * 366 * 86_400_000, reason: 'slept', text: undefined } },
    note(504, { text: 'a long walk' }),
  ];
  const minutes = [minute(1), minute(1), minute(2, { id: uuid(90), startedAt: minute(1).startedAt }), minute(3)];
  const days = [columnsOf(DAY, minutes), columnsOf('2026-02-30', [minute(5)]), columnsOf('2026-11-24', [minute(6)])];
  const records = [
    { format: 'plumbline-history', version: 1, exportedAt: NOW, deviceId: 'd' },
    { session: SESSION },
    { session: SESSION },
    ...entries,
    ...days,
    { end: { days: 3, minutes: 6, sessions: 2, entries: 6 } },
  ];
  const { database, file } = await settled(
    new Blob([`[${records.map((each) => JSON.stringify(each)).join(',\n')}]\n`]),
  );
  expect(file.aside).toEqual([
    { line: 3, reason: 'twice', count: 1 },
    { line: 5, reason: 'twice', count: 1 },
    { line: 6, reason: 'future', count: 1 },
    { line: 7, reason: 'day', count: 1 },
    { line: 8, reason: 'future', count: 1 },
    { line: 10, reason: 'twice', count: 1 },
    { line: 11, reason: 'day', count: 1 },
    { line: 12, reason: 'day', count: 1 },
    { line: 10, reason: 'sameMinute', count: 1 },
  ]);
  const preview = { minutes: 2, newMinutes: 2, entries: 2, newEntries: 2, days: 1, from: DAY, to: DAY };
  expect(await previewImport(database, file)).toEqual(preview);
  await mergeHistory(database, file);
  expect(await previewImport(database, file)).toEqual({ ...preview, newMinutes: 0, newEntries: 0 });
});

test('a copy is read however an editor has laid it out, and lines are those of the file', async () => {
  const days = [{ day: DAY, minutes: [minute(1), minute(2)] }];
  const plain = await settled(copyOf(days), 'plain');
  for (const space of [0, 1, 2, 8]) {
    const again = await settled(copyOf(days, space), `space-${space}`);
    expect([...again.file.minutes]).toEqual([...plain.file.minutes]);
  }
  const marked = new Blob(['\ufeff', copyOf(days)]);
  expect((await settled(marked, 'marked')).file.aside).toEqual([]);
  const wrong = copyOf([{ day: DAY, minutes: [minute(1, { alignedMs: 1 })] }], 2);
  const line = (await wrong.text()).split('\n').findIndex((text) => text.includes('"day"'));
  expect((await settled(wrong, 'wrong')).file.aside[0]?.line).toBe(line);
});

test('whatever was changed in a minute, no time is added that was not lived', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        coveredMs: fc.nat(120_000),
        alignedMs: fc.nat(120_000),
        driftingMs: fc.nat(120_000),
        awayMs: fc.nat(120_000),
      }),
      async (parts) => {
        const read = await readHistory(copyOf([{ day: DAY, minutes: [minute(1, parts)] }]), NOW);
        if ('refused' in read) return;
        for (const kept of [...read.minutes.values()].flat()) {
          expect(kept.coveredMs).toBeLessThanOrEqual(61_000);
          expect(kept.alignedMs + kept.driftingMs + kept.awayMs).toBeLessThanOrEqual(kept.coveredMs + 50);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a sitting that ends before it begins, or lies ahead, is set aside, and its minutes with it', async () => {
  for (const [wrong, reason] of [
    [{ endedAt: SESSION.startedAt - 1 }, 'value'],
    [{ startedAt: NOW + 86_400_000 }, 'future'],
  ] as const) {
    const records = [
      { format: 'plumbline-history', version: 1, exportedAt: NOW, deviceId: 'd' },
      { session: { ...SESSION, ...wrong } },
      columnsOf(DAY, [minute(1)]),
      { end: { days: 1, minutes: 1, sessions: 1, entries: 0 } },
    ];
    const { file } = await settled(new Blob([JSON.stringify(records)]), reason);
    expect(file.aside.map((each) => each.reason)).toEqual([reason, 'session']);
    expect(file.sessions).toEqual([]);
  }
});

test('the same minutes under another sitting of another device are counted once', async () => {
  const angles = {
    headTilt: { median: 1.25, spread: 0.5, count: 12 },
    thoracicFlexion: { median: 4.5, spread: 1, count: 9 },
  };
  const other = { ...SESSION, id: uuid(0xeeee), deviceId: 'another' };
  const minutes = [minute(1, { angles }), minute(1, { angles, id: uuid(70), sessionId: other.id })];
  const records = [
    { format: 'plumbline-history', version: 1, exportedAt: NOW, deviceId: 'd' },
    { session: SESSION },
    { session: other },
    columnsOf(DAY, minutes),
    { end: { days: 1, minutes: 2, sessions: 2, entries: 0 } },
  ];
  const { file } = await settled(new Blob([JSON.stringify(records)]));
  expect(file.aside).toEqual([{ line: 1, reason: 'sameMinute', count: 1 }]);
});

test('what was said once comes in once, whatever its id, and what nobody can do is set aside', async () => {
  const base = { at: Date.UTC(2026, 10, 23, 10), offsetMin: 60 };
  const exercise = {
    kind: 'exercise',
    exercise: 'chinGlide',
    sets: 1,
    repetitions: 8,
    holdSec: 5,
    effort: 3,
    rangeDeg: 40,
  };
  const entries = [
    { ...base, id: uuid(600), kind: 'note', text: 'a new chair' },
    { ...base, id: uuid(601), kind: 'note', text: 'a new chair' },
    { ...base, id: uuid(602), ...exercise },
    { ...base, id: uuid(603), ...exercise, effort: 40 },
    { ...base, id: uuid(604), ...exercise, repetitions: 100_000 },
    { ...base, id: uuid(605), kind: 'feelTrial', angle: 'headTilt', trial: 'guess', guessed: 1e9, measured: 3, mdc: 2 },
  ].map((entry) => ({ entry }));
  const records = [
    { format: 'plumbline-history', version: 1, exportedAt: NOW, deviceId: 'd' },
    ...entries,
    { end: { days: 0, minutes: 0, sessions: 0, entries: entries.length } },
  ];
  const copy = new Blob([`[${records.map((each) => JSON.stringify(each)).join(',\n')}]\n`]);
  const { file, database } = await settled(copy);
  expect(file.aside).toEqual([
    { line: 5, reason: 'value', count: 1 },
    { line: 6, reason: 'value', count: 1 },
    { line: 7, reason: 'value', count: 1 },
    { line: 3, reason: 'twice', count: 1 },
  ]);
  expect(await previewImport(database, file)).toMatchObject({ entries: 2, newEntries: 2 });
  await mergeHistory(database, file);
  expect((await settled(copy)).file.aside).toHaveLength(4);
});
