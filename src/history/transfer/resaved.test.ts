import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { TestStores } from '../test-stores';
import { makeYears } from '../made-years';
import { decryptBackup, encryptBackup, isBackup, isSavedAsText } from './encrypted-backup';
import { exportHistory } from './export-history';
import { readHistory } from './import-history';

const stores = new TestStores();
afterEach(() => stores.clear());

async function copyText(): Promise<string> {
  const store = await stores.open('one');
  const made = makeYears({ firstDay: '2026-11-09', days: 3, seed: 3 });
  await store.putMinutes(made.minutes);
  await store.database.sessions.bulkPut([...made.sessions]);
  return (await exportHistory(store.database, { exportedAt: Date.UTC(2026, 10, 23), deviceId: 'ü' })).text();
}

/** As programs save a text again. */
const SAVED: Record<string, (text: string) => BlobPart> = {
  'with a mark': (text) => `\ufeff${text}`,
  'with carriage returns': (text) => text.replaceAll('\n', '\r\n'),
  'with more empty lines': (text) => `${text}\n\n`,
  'laid out': (text) => JSON.stringify(JSON.parse(text), null, 2),
  'laid out with tabs and carriage returns': (text) =>
    JSON.stringify(JSON.parse(text), null, '\t').replaceAll('\n', '\r\n'),
  'on one line': (text) => JSON.stringify(JSON.parse(text)),
  'as "Unicode"': (text) => Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)),
  'in the letters of Windows': (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
};

test('a copy that a program has saved again is the same copy', async () => {
  const text = await copyText();
  const plain = await readHistory(new Blob([text]));
  if ('refused' in plain) throw new Error(plain.refused);
  for (const [way, save] of Object.entries(SAVED)) {
    const read = await readHistory(new Blob([save(text)]));
    expect('refused' in read ? read : read.minutes, way).toEqual(plain.minutes);
  }
});

test('a sealed backup that a program for texts has saved is told as that, and no passphrase is blamed', async () => {
  const backup = await encryptBackup(new Blob([JSON.stringify(['a history'.repeat(300)])]), 'correct horse battery');
  expect(await isSavedAsText(backup)).toBe(false);
  const bytes = new Uint8Array(await backup.arrayBuffer());
  const asWindows = new TextDecoder('windows-1252').decode(bytes);
  const spoilt: Record<string, BlobPart> = {
    'read as UTF-8': await backup.text(),
    'read as UTF-8, with carriage returns': (await backup.text()).replace(/\n/g, '\r\n'),
    'read as Windows': asWindows,
    'read as Windows, saved as "Unicode"': Uint16Array.from(`\ufeff${asWindows}`, (letter) => letter.charCodeAt(0)),
    'read as Windows, with a mark': `\ufeff${asWindows}`,
  };
  for (const [way, part] of Object.entries(spoilt)) {
    const file = new Blob([part]);
    expect(await isBackup(file), way).toBe(true);
    expect(await isSavedAsText(file), way).toBe(true);
  }
});

test('a mark or a carriage return alone does not keep a backup shut', async () => {
  const backup = await encryptBackup(new Blob(['[]']), 'correct horse battery');
  const bytes = new Uint8Array(await backup.arrayBuffer());
  const end = bytes.indexOf(10);
  const file = new Blob([new Uint8Array([0xef, 0xbb, 0xbf]), bytes.slice(0, end), '\r\n', bytes.slice(end + 1)]);
  const opened = await decryptBackup(file, 'correct horse battery');
  expect(opened instanceof Blob && (await opened.text())).toBe('[]');
});
