import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { isHistoryFault } from '../history-fault';
import { openHistory, type HistoryStore } from '../history-store';
import { addDays, dayNumberOf } from '../local-day';
import { sealMinutes } from '../sealed-day';
import { anyMinute, minuteWith } from '../test-minute';
import { makeYears } from '../test-years';
import { decryptBackup, encryptBackup, isBackup } from './encrypted-backup';
import { csvHeader, csvRows, isoOf, CSV_COLUMNS } from './export-csv';
import { fhirBundle } from './export-fhir';
import { exportHistory } from './export-history';
import { backUpToFolder, type BackupFolder } from './folder-backup';
import { mergeHistory, previewImport, readHistory, type ImportedHistory } from './import-history';

const made = makeYears({ firstDay: '2026-11-09', days: 8, seed: 3, newBaselineAfter: 4 });
const opened: HistoryStore[] = [];

async function open(name: string): Promise<HistoryStore> {
  const store = await openHistory(name);
  if (isHistoryFault(store)) throw new Error(store.detail);
  opened.push(store);
  return store;
}

async function filled(name: string): Promise<HistoryStore> {
  const store = await open(name);
  await store.putMinutes(made.minutes);
  await store.database.sessions.bulkPut([...made.sessions]);
  await store.database.entries.bulkPut([...made.entries]);
  await store.seal('2026-11-13');
  return store;
}

afterEach(async () => {
  for (const store of opened.splice(0)) store.close();
  for (const name of ['one', 'two']) await Dexie.delete(name);
});

const OPTIONS = { exportedAt: Date.UTC(2026, 10, 23), deviceId: 'd' };

function read(result: Awaited<ReturnType<typeof readHistory>>): ImportedHistory {
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

test('taking everything out and bringing it in elsewhere is the identity', async () => {
  const one = await filled('one');
  const copy = await exportHistory(one.database, OPTIONS);
  expect(Array.isArray(JSON.parse(await copy.text()))).toBe(true);
  const two = await open('two');
  await mergeHistory(two.database, read(await readHistory(copy)));
  expect(await two.content()).toEqual(await one.content());
  expect(await (await exportHistory(two.database, OPTIONS)).text()).toBe(await copy.text());
});

test('any minutes survive the way out and in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(anyMinute, { maxLength: 8, selector: ({ id }) => id }), async (minutes) => {
      const one = await open('one');
      await one.putMinutes(minutes);
      const file = read(await readHistory(await exportHistory(one.database, OPTIONS)));
      const back = [...file.minutes.values()].flat();
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect(back.sort(byId)).toEqual([...minutes].sort(byId));
      one.close();
      await Dexie.delete('one');
    }),
    { numRuns: 12 },
  );
});

test('bringing the same file in twice changes nothing, and the preview says so', async () => {
  const one = await filled('one');
  const file = read(await readHistory(await exportHistory(one.database, OPTIONS)));
  expect(await previewImport(one.database, file)).toMatchObject({ newMinutes: 0, minutes: made.minutes.length });
  const before = await one.content();
  await mergeHistory(one.database, file);
  expect(await one.content()).toEqual(before);
});

test('two devices that merged each other have the same', async () => {
  const one = await filled('one');
  const two = await open('two');
  await two.putMinutes(made.minutes.slice(0, 700).map((minute) => ({ ...minute, coveredMs: minute.coveredMs - 1 })));
  const ones = read(await readHistory(await exportHistory(one.database, OPTIONS)));
  const twos = read(await readHistory(await exportHistory(two.database, OPTIONS)));
  await mergeHistory(one.database, twos);
  await mergeHistory(two.database, ones);
  expect(await (await exportHistory(one.database, OPTIONS)).text()).toBe(
    await (await exportHistory(two.database, OPTIONS)).text(),
  );
});

test('a file that was cut off anywhere is refused', async () => {
  const copy = await exportHistory((await filled('one')).database, OPTIONS);
  for (let share = 0.02; share < 1; share += 0.049) {
    const refused = await readHistory(copy.slice(0, Math.floor(copy.size * share)));
    expect(refused).toHaveProperty('refused');
  }
});

test('damage in any line is refused, with the place', async () => {
  const lines = (await (await exportHistory((await filled('one')).database, OPTIONS)).text()).split('\n');
  const with1 = (i: number, change: (line: string) => string) =>
    readHistory(new Blob([lines.map((line, at) => (at === i ? change(line) : line)).join('\n')]));
  expect(await with1(0, () => '[{"format":"else"},')).toEqual({ refused: 'notOurs' });
  expect(await with1(0, (line) => line.replace('"version":1', '"version":9'))).toEqual({ refused: 'newer' });
  expect(await with1(3, (line) => line.slice(3))).toMatchObject({ refused: 'damaged' });
  const day = lines.findIndex((line) => line.startsWith('{"day"'));
  expect(await with1(day, (line) => line.replace('"alignedMs":[', '"alignedMs":[-5,'))).toMatchObject({
    refused: 'damaged',
    line: day + 1,
  });
  expect(await with1(day, (line) => line.replace('"offMs":{', '"offMs":{"nonsense":[1],'))).toMatchObject({
    refused: 'damaged',
  });
});

test('what is no copy at all is refused', async () => {
  for (const text of ['', 'hello', '[]', '{"a":1}', '\u0000\uffff', '[1,2,3]', '<html>'])
    expect(await readHistory(new Blob([text]))).toEqual({ refused: 'notOurs' });
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect(await readHistory(new Blob([bytes as Uint8Array<ArrayBuffer>]))).toHaveProperty('refused');
    }),
  );
});

test('a line without end is refused before it fills the memory', async () => {
  expect(await readHistory(new Blob(['['.padEnd(33_000_000, ' ')]))).toEqual({ refused: 'tooLarge' });
});

test('giving up an export ends it long before its end', async () => {
  const { database } = await withDays(50);
  const given = new AbortController();
  const seen: number[] = [];
  const onProgress = (done: number, total: number) => {
    expect(total).toBe(50);
    seen.push(done);
    given.abort();
  };
  await expect(exportHistory(database, { ...OPTIONS, signal: given.signal, onProgress })).rejects.toThrow();
  expect(seen.length).toBe(1);
  expect(seen[0]).toBeLessThan(25);
});

/** So many sealed days of a few minutes each. */
async function withDays(count: number): Promise<HistoryStore> {
  const store = await open('one');
  for (let i = 0; i < count; i++) {
    const day = addDays('2026-01-05', i);
    const startedAt = dayNumberOf(day) * 86_400_000 + 32_400_000;
    const bytes = sealMinutes([0, 1, 2].map((n) => minuteWith({ id: idOf(i, n), startedAt: startedAt + n * 60_000 })));
    await store.database.days.put({ day, minutes: 3, bytes });
  }
  return store;
}

const idOf = (day: number, minute: number) => `01900000-0000-7000-8000-${String(day * 10 + minute).padStart(12, '0')}`;

test('a damaged day does not keep the others from being copied, and a copy makes it whole again', async () => {
  const store = await withDays(20);
  const copy = await exportHistory(store.database, OPTIONS);
  const before = await store.content();
  const day = (await store.database.days.get('2026-01-12'))!;
  await store.database.days.put({ ...day, bytes: day.bytes.slice(0, 30) });
  await store.database.summaries.clear();
  expect(await store.content()).toMatchObject({ damaged: ['2026-01-12'] });
  const rest = read(await readHistory(await exportHistory(store.database, OPTIONS)));
  expect(rest.minutes.size).toBe(19);
  expect(rest.minutes.has('2026-01-12')).toBe(false);
  await mergeHistory(store.database, rest);
  expect(await store.content()).toMatchObject({ damaged: ['2026-01-12'] });
  await mergeHistory(store.database, read(await readHistory(copy)));
  expect(await store.content()).toEqual(before);
});

test('a backup opens with its passphrase and with no other, and notices any change', async () => {
  const copy = new Blob(['[{"some":"thing"}]']);
  const backup = await encryptBackup(copy, 'correct horse battery');
  expect(await isBackup(backup)).toBe(true);
  expect(await isBackup(copy)).toBe(false);
  const opened = await decryptBackup(backup, 'correct horse battery');
  expect(opened instanceof Blob && (await opened.text())).toBe('[{"some":"thing"}]');
  expect(await decryptBackup(backup, 'wrong')).toEqual({ refused: 'passphrase' });
  const bytes = new Uint8Array(await backup.arrayBuffer());
  bytes[bytes.length - 3]! ^= 1;
  expect(await decryptBackup(new Blob([bytes]), 'correct horse battery')).toEqual({ refused: 'passphrase' });
  const slow = (await backup.text()).replace('600000', '999999999');
  expect(await decryptBackup(new Blob([slow]), 'x')).toEqual({ refused: 'notOurs' });
});

test('the table has a row for each metric of each minute, all of one width', () => {
  const sessions = new Map(made.sessions.map((session) => [session.id, session]));
  const text = csvHeader() + csvRows({ minutes: made.minutes.slice(0, 50), sessions, entries: made.entries });
  const rows = text.trimEnd().split('\n');
  expect(new Set(rows.map((row) => row.split(',').length))).toEqual(new Set([CSV_COLUMNS.length]));
  expect(rows.length).toBeGreaterThan(50 * 10);
  expect(isoOf({ startedAt: Date.UTC(2026, 10, 23, 9), offsetMin: -210 })).toBe('2026-11-23T05:30:00-03:30');
});

test('each observation says what it is, how sure, and that it is not clinical', async () => {
  const content = await (await filled('one')).content();
  if (isHistoryFault(content)) throw new Error(content.detail);
  const bundle = JSON.stringify(
    fhirBundle({ ...content, days: ['2026-11-09', '2026-11-10'], boundaryHour: 0, exportedAt: OPTIONS.exportedAt }),
  );
  const { entry } = JSON.parse(bundle) as { entry: { resource: { status: string; code: unknown } }[] };
  expect(entry.length).toBe(22);
  expect(entry.every(({ resource }) => resource.status === 'preliminary')).toBe(true);
  for (const word of [
    'minimal-detectable-change',
    'not clinically validated',
    'view',
    'litert lite',
    'thoracicFlexion',
  ])
    expect(bundle).toContain(word);
});

/** A folder in memory. */
function folderOf(files: Map<string, Blob>): BackupFolder {
  let changes = 0;
  return {
    values: async function* () {
      for (const name of files.keys()) yield { kind: 'file' as const, name };
    },
    getFileHandle: (name) =>
      Promise.resolve({
        getFile: () => Promise.resolve(new File([files.get(name) ?? ''], name, { lastModified: changes })),
        createWritable: () =>
          Promise.resolve({
            write: (data: Blob) => Promise.resolve(void files.set(name, data)).then(() => void (changes += 1)),
            close: () => Promise.resolve(),
          }),
      }),
  };
}

test('two devices that share a folder have the same, and what one erased does not come back', async () => {
  const files = new Map([['holiday.json', new Blob(['{}'])]]);
  const folder = folderOf(files);
  const one = await filled('one');
  const two = await open('two');
  const now = Date.UTC(2026, 10, 23);
  await backUpToFolder(one.database, folder, { deviceId: '0000000a', now });
  await backUpToFolder(two.database, folder, { deviceId: '0000000b', now });
  expect((await two.content()) as object).toMatchObject({ damaged: [] });
  expect(await two.minutesOf('2026-11-10')).toEqual(await one.minutesOf('2026-11-10'));
  await two.erase({ from: '2026-11-10', to: '2026-11-10' }, now);
  await backUpToFolder(one.database, folder, { deviceId: '0000000a', now });
  await backUpToFolder(two.database, folder, { deviceId: '0000000b', now });
  expect(await two.minutesOf('2026-11-10')).toEqual([]);
  files.set('plumbline-0000000c.json', new Blob(['[half']));
  const result = await backUpToFolder(two.database, folder, { deviceId: '0000000b', now });
  expect(result.unread).toEqual(['plumbline-0000000c.json']);
});
