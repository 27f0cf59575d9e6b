import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { isHistoryFault } from '../history-fault';
import type { HistoryStore } from '../history-store';
import { anyMinute } from '../test-minute';
import { TestStores } from '../test-stores';
import { fhirFaults } from './test-fhir';
import { makeYears } from '../made-years';
import { decryptBackup, encryptBackup, isBackup } from './encrypted-backup';
import { PLAIN_CSV } from './csv-cell';
import { csvHeader, csvRows, isoOf, CSV_COLUMNS } from './export-csv';
import { fhirBundle } from './export-fhir';
import { exportHistory } from './export-history';
import { mergeHistory, previewImport, readHistory } from './import-history';
import type { ImportedHistory } from './found-records';

const made = makeYears({ firstDay: '2026-11-09', days: 8, seed: 3, newBaselineAfter: 4 });
const stores = new TestStores();

async function filled(name: string): Promise<HistoryStore> {
  const store = await stores.open(name);
  await store.putMinutes(made.minutes);
  await store.database.sessions.bulkPut([...made.sessions]);
  await store.database.entries.bulkPut([...made.entries]);
  await store.seal('2026-11-13');
  return store;
}

afterEach(() => stores.clear());

const OPTIONS = { exportedAt: Date.UTC(2026, 10, 23), deviceId: 'd' };

function read(result: Awaited<ReturnType<typeof readHistory>>): ImportedHistory {
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

test('taking everything out and bringing it in elsewhere is the identity', async () => {
  const one = await filled('one');
  const copy = await exportHistory(one.database, OPTIONS);
  expect(Array.isArray(JSON.parse(await copy.text()))).toBe(true);
  const two = await stores.open('two');
  await mergeHistory(two.database, read(await readHistory(copy)));
  expect(await two.content()).toEqual(await one.content());
  expect(await (await exportHistory(two.database, OPTIONS)).text()).toBe(await copy.text());
});

test('any minutes survive the way out and in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(anyMinute, { maxLength: 8, selector: ({ id }) => id }), async (minutes) => {
      const one = await stores.open('one');
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
  const two = await stores.open('two');
  await two.putMinutes(made.minutes.slice(0, 700).map((minute) => ({ ...minute, coveredMs: minute.coveredMs - 1 })));
  const ones = read(await readHistory(await exportHistory(one.database, OPTIONS)));
  const twos = read(await readHistory(await exportHistory(two.database, OPTIONS)));
  await mergeHistory(one.database, twos);
  await mergeHistory(two.database, ones);
  expect(await (await exportHistory(one.database, OPTIONS)).text()).toBe(
    await (await exportHistory(two.database, OPTIONS)).text(),
  );
});

test('giving up an export ends it long before its end', async () => {
  const { database } = await stores.withDays('one', 50);
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

test('a damaged day does not keep the others from being copied, and a copy makes it whole again', async () => {
  const store = await stores.withDays('one', 20);
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
  const text =
    csvHeader(PLAIN_CSV) + csvRows({ minutes: made.minutes.slice(0, 50), sessions, entries: made.entries }, PLAIN_CSV);
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
  expect(fhirFaults(JSON.parse(bundle))).toEqual([]);
  const { entry } = JSON.parse(bundle) as {
    entry: { fullUrl: string; resource: { status: string; code: unknown } }[];
  };
  expect(new Set(entry.map(({ fullUrl }) => fullUrl)).size).toBe(entry.length);
  for (const { fullUrl } of entry)
    expect(fullUrl).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
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
