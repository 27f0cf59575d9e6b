import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { newClient, type Client } from '../therapist/client';
import { openClientStore, type OpenClients } from './client-store';

/** Few rounds: the slowness is not what these tests are about. */
const ROUNDS = 1000;
let count = 0;
const freshStore = () => openClientStore(`clients-${(count += 1)}`, ROUNDS);

function client(changes: Partial<Client> = {}): Client {
  const note = { id: 'n1', atMs: 5, text: 'Sits with crossed legs, likes the window seat' };
  return { ...newClient('0b5e', 'M. K.', 1), notes: [note], ...changes };
}

function opened(result: OpenClients | string): OpenClients {
  if (typeof result === 'string') throw new Error(result);
  return result;
}

test('what is written is read again after unlocking, and a wrong passphrase opens nothing', async () => {
  const store = freshStore();
  expect(await store.hasLock()).toBe(false);
  const { clients } = await store.create('tall and easy');
  await clients.put(client());
  expect(await store.hasLock()).toBe(true);
  expect(await store.unlock('tall and eazy')).toBe('wrongPassphrase');
  expect(await opened(await store.unlock('tall and easy')).all()).toEqual({ readable: [client()], unreadable: 0 });
});

test('the raw database shows no plain text', async () => {
  const store = freshStore();
  const { clients } = await store.create('tall and easy');
  await clients.put(client());
  await clients.keepPicture('p1', new Blob([new TextEncoder().encode('JFIF picture bytes')]));
  const raw = await new Dexie(`clients-${count}`).open();
  const tables = await Promise.all(raw.tables.map((table) => table.toArray()));
  const text = tables.flat().map(readable).join('\n');
  for (const secret of ['M. K.', 'crossed legs', 'window', 'JFIF', 'notes', 'tall and easy'])
    expect(text).not.toContain(secret);
  expect(text).toContain('client');
  raw.close();
});

/** Every byte as a character, so that a word inside a byte array would show. */
function readable(value: unknown): string {
  if (value instanceof Uint8Array) return String.fromCharCode(...value);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, each]) => `${key}: ${readable(each)}`)
    .join('\n');
}

test('the recovery key lets in and sets a new passphrase; the old one is then worth nothing', async () => {
  const store = freshStore();
  const { clients, recovery } = await store.create('forgotten');
  await clients.put(client());
  expect(await store.recover(new Uint8Array(32), 'new words')).toBe('wrongRecovery');
  expect((await opened(await store.recover(recovery, 'new words')).all()).readable).toHaveLength(1);
  expect(await store.unlock('forgotten')).toBe('wrongPassphrase');
  expect((await opened(await store.unlock('new words')).all()).readable).toHaveLength(1);
});

test('a new recovery key takes the place of the old one, and only the passphrase makes it', async () => {
  const store = freshStore();
  const { recovery } = await store.create('tall and easy');
  expect(await store.renewRecovery('tall and eazy')).toBe('wrongPassphrase');
  const renewed = await store.renewRecovery('tall and easy');
  expect(await store.recover(recovery, 'new words')).toBe('wrongRecovery');
  expect(typeof renewed === 'string' ? renewed : typeof (await store.recover(renewed, 'new words'))).toBe('object');
});

test('the same words sealed twice look different each time', async () => {
  const { clients } = await freshStore().create('tall and easy');
  const raw = await new Dexie(`clients-${count}`).open();
  const seals: Uint8Array[] = [];
  for (let i = 0; i < 3; i += 1) {
    await clients.put(client());
    const [record] = (await raw.table('records').toArray()) as { sealed: Uint8Array }[];
    seals.push(record!.sealed);
  }
  raw.close();
  expect(new Set(seals.map((sealed) => sealed.slice(0, 12).join())).size).toBe(3);
  expect(new Set(seals.map((sealed) => sealed.slice(12).join())).size).toBe(3);
});

test('a record of a newer version is counted, left as it is, and hides nobody else', async () => {
  const store = freshStore();
  const { clients } = await store.create('tall and easy');
  await clients.put(client());
  await clients.put({ ...client({ id: 'newer' }), version: 9 } as unknown as Client);
  const { readable, unreadable } = await clients.all();
  expect([readable.length, unreadable]).toEqual([1, 1]);
  expect((await opened(await store.unlock('tall and easy')).all()).unreadable).toBe(1);
});

test('a kept picture can be seen again and erased, with its client or alone', async () => {
  const { clients } = await freshStore().create('tall and easy');
  const bytes = new Uint8Array([1, 2, 3]);
  for (const id of ['p1', 'p2']) await clients.keepPicture(id, new Blob([bytes]));
  expect(new Uint8Array(await (await clients.picture('p1'))!.arrayBuffer())).toEqual(bytes);
  await clients.removePicture('p1');
  expect(await clients.picture('p1')).toBeNull();
  const picture = { id: 'p2', atMs: 1, consentAtMs: 1, visitId: null };
  await clients.remove(client({ pictures: [picture] }));
  expect(await clients.picture('p2')).toBeNull();
});

test('erasing everything leaves no lock', async () => {
  const store = freshStore();
  await store.create('tall and easy');
  await store.eraseAll();
  expect(await store.hasLock()).toBe(false);
  expect(await store.unlock('tall and easy')).toBe('noLock');
});
