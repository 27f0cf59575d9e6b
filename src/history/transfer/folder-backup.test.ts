import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import type { EntryRecord } from '../entry-record';
import type { SessionRecord } from '../minute-record';
import { TestStores } from '../test-stores';
import { backUpToFolder, type BackupFolder } from './folder-backup';

const stores = new TestStores();

afterEach(() => stores.clear());

/** Of the minutes that `withDays` makes. */
const SESSION: SessionRecord = {
  id: '01900000-0000-7000-8000-00000000ffff',
  startedAt: Date.UTC(2026, 0, 5, 9),
  endedAt: null,
  zone: 'Europe/Berlin',
  deviceId: '0000000a',
  baselineId: null,
  setupId: null,
  engine: 'litert',
  model: 'lite',
  appVersion: '1',
};

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
  const one = await stores.withDays('one', 8);
  await one.putSession(SESSION);
  const two = await stores.open('two');
  const now = Date.UTC(2026, 10, 23);
  await backUpToFolder(one.database, folder, { deviceId: '0000000a', now });
  await backUpToFolder(two.database, folder, { deviceId: '0000000b', now });
  expect((await two.content()) as object).toMatchObject({ damaged: [] });
  expect(await two.minutesOf('2026-01-06')).toEqual(await one.minutesOf('2026-01-06'));
  await two.erase({ from: '2026-01-06', to: '2026-01-06' }, now);
  await backUpToFolder(one.database, folder, { deviceId: '0000000a', now });
  await backUpToFolder(two.database, folder, { deviceId: '0000000b', now });
  expect(await two.minutesOf('2026-01-06')).toEqual([]);
  const note = { id: '01900000-0000-7000-8000-00000000beef', at: now, offsetMin: 60, kind: 'note', text: 'x' } as const;
  await one.addEntry(note);
  await backUpToFolder(one.database, folder, { deviceId: '0000000a', now });
  await backUpToFolder(two.database, folder, { deviceId: '0000000b', now });
  expect(ids(await two.entries())).toEqual([note.id]);
  await two.removeEntry(note.id);
  await backUpToFolder(one.database, folder, { deviceId: '0000000a', now: now + 1 });
  await backUpToFolder(two.database, folder, { deviceId: '0000000b', now: now + 1 });
  expect(ids(await two.entries())).toEqual([]);
  await two.restoreEntry(note);
  expect(ids(await two.entries())).toEqual([note.id]);
  files.set('plumbline-0000000c.json', new Blob(['[half']));
  const result = await backUpToFolder(two.database, folder, { deviceId: '0000000b', now });
  expect(result.unread).toEqual(['plumbline-0000000c.json']);
});

function ids(entries: unknown): string[] {
  return (entries as EntryRecord[]).map(({ id }) => id);
}
