import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { newClient, type Client } from '../therapist/client';
import { openClientStore } from './client-store';
import { LockGone, type OpenClients } from './open-clients';
import { clientKey, pictureKey } from './record-key';

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

async function created(store: ReturnType<typeof freshStore>, passphrase = 'tall and easy') {
  const made = await store.create(passphrase);
  if (typeof made === 'string') throw new Error(made);
  return made;
}

const picture = (...bytes: number[]) => new Blob([new Uint8Array(bytes)]);
const kept = { atMs: 1, consentAtMs: 1, visitId: null, measured: null };

test('what is written is read again after unlocking, and a wrong passphrase opens nothing', async () => {
  const store = freshStore();
  expect(await store.hasLock()).toBe(false);
  const { clients } = await created(store);
  await clients.write(client(), 0);
  expect(await store.hasLock()).toBe(true);
  expect(await store.unlock('tall and eazy')).toBe('wrongPassphrase');
  expect(await opened(await store.unlock('tall and easy')).all()).toEqual({
    readable: [{ client: client(), revision: 1 }],
    unreadable: 0,
  });
});

test('the raw database shows no plain text', async () => {
  const store = freshStore();
  const { clients } = await created(store);
  await clients.write(client(), 0);
  const jpeg = new Blob([new TextEncoder().encode('JFIF picture bytes')]);
  await clients.write(client(), 1, { added: [{ id: 'p1', picture: jpeg }] });
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
  const { clients, recovery } = await created(store, 'forgotten');
  await clients.write(client(), 0);
  expect(await store.recover(new Uint8Array(32), 'new words')).toBe('wrongRecovery');
  expect((await opened(await store.recover(recovery, 'new words')).all()).readable).toHaveLength(1);
  expect(await store.unlock('forgotten')).toBe('wrongPassphrase');
  expect((await opened(await store.unlock('new words')).all()).readable).toHaveLength(1);
});

test('a new recovery key takes the place of the old one, and only the passphrase makes it', async () => {
  const store = freshStore();
  const { recovery } = await created(store);
  expect(await store.renewRecovery('tall and eazy')).toBe('wrongPassphrase');
  const renewed = await store.renewRecovery('tall and easy');
  expect(await store.recover(recovery, 'new words')).toBe('wrongRecovery');
  expect(typeof renewed === 'string' ? renewed : typeof (await store.recover(renewed, 'new words'))).toBe('object');
});

test('the same words sealed twice look different each time', async () => {
  const { clients } = await created(freshStore());
  const raw = await new Dexie(`clients-${count}`).open();
  const seals: Uint8Array[] = [];
  for (let i = 0; i < 3; i += 1) {
    await clients.write(client(), i);
    const [record] = (await raw.table('records').toArray()) as { sealed: Uint8Array }[];
    seals.push(record!.sealed);
  }
  raw.close();
  expect(new Set(seals.map((sealed) => sealed.slice(0, 12).join())).size).toBe(3);
  expect(new Set(seals.map((sealed) => sealed.slice(12).join())).size).toBe(3);
});

test('a record of a newer version is counted, left as it is, and hides nobody else', async () => {
  const store = freshStore();
  const { clients } = await created(store);
  await clients.write(client(), 0);
  await clients.write({ ...client({ id: 'newer' }), version: 9 } as unknown as Client, 0);
  const { readable, unreadable } = await clients.all();
  expect([readable.length, unreadable]).toEqual([1, 1]);
  expect((await opened(await store.unlock('tall and easy')).all()).unreadable).toBe(1);
});

test('a kept picture can be seen again and erased, with its client or alone', async () => {
  const { clients } = await created(freshStore());
  const added = ['p1', 'p2'].map((id) => ({ id, picture: picture(1, 2, 3) }));
  await clients.write(client(), 0, { added });
  expect(new Uint8Array(await (await clients.picture('0b5e', 'p1'))!.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
  await clients.write(client(), 1, { removed: ['p1'] });
  expect(await clients.picture('0b5e', 'p1')).toBeNull();
  await clients.remove(client());
  expect(await clients.picture('0b5e', 'p2')).toBeNull();
  expect(await clients.gone()).toMatchObject([{ id: '0b5e' }]);
});

test('what rests on an older state is not written, and the newer one is handed over', async () => {
  const { clients } = await created(freshStore());
  await clients.write(client(), 0);
  await clients.write(client({ code: 'first' }), 1);
  const written = await clients.write(client({ code: 'late' }), 1, { added: [{ id: 'p', picture: picture(1) }] });
  expect(written).toMatchObject({ kind: 'stale', stored: { client: { code: 'first' }, revision: 2 } });
  expect(await clients.picture('0b5e', 'p')).toBeNull();
});

test('a tab that still thinks there is no lock makes none and wipes nothing', async () => {
  const store = freshStore();
  const { clients } = await created(store);
  await clients.write(client(), 0);
  expect(await openClientStore(`clients-${count}`, ROUNDS).create('another one')).toBe('lockExists');
  expect((await opened(await store.unlock('tall and easy')).all()).readable).toHaveLength(1);
});

test('whoever was let in by a lock that is gone writes nothing into the next one', async () => {
  const store = freshStore();
  const { clients } = await created(store);
  await store.eraseAll();
  await created(store, 'next words');
  await expect(clients.write(client(), 0)).rejects.toBeInstanceOf(LockGone);
  await expect(clients.remove(client())).rejects.toBeInstanceOf(LockGone);
  expect((await opened(await store.unlock('next words')).all()).readable).toEqual([]);
});

test('a picture under a client’s id, or another client’s picture, takes the place of neither', async () => {
  const { clients } = await created(freshStore());
  await clients.write(client(), 0, { added: [{ id: 'p', picture: picture(1) }] });
  const other = client({ id: 'other', pictures: [{ id: '0b5e', ...kept }] });
  const added = ['0b5e', 'p'].map((id) => ({ id, picture: picture(9) }));
  await clients.write(other, 0, { added });
  expect(await clients.read('0b5e')).toMatchObject({ client: { code: 'M. K.' } });
  expect(new Uint8Array(await (await clients.picture('0b5e', 'p'))!.arrayBuffer())).toEqual(new Uint8Array([1]));
});

test('a record that was moved under another key opens no more', async () => {
  const store = freshStore();
  const { clients } = await created(store);
  await clients.write(client({ pictures: [{ id: 'p1', ...kept }] }), 0, { added: [{ id: 'p1', picture: picture(7) }] });
  const raw = await new Dexie(`clients-${count}`).open();
  for (const key of [clientKey('0b5e'), pictureKey('0b5e', 'p1')]) {
    const record = (await raw.table('records').get(key)) as { id: string };
    await raw.table('records').put({ ...record, id: key.replace('0b5e', 'else') });
  }
  raw.close();
  const { readable, unreadable } = await opened(await store.unlock('tall and easy')).all();
  expect([readable.length, unreadable]).toEqual([1, 1]);
});

test('erasing everything leaves no lock', async () => {
  const store = freshStore();
  await created(store);
  await store.eraseAll();
  expect(await store.hasLock()).toBe(false);
  expect(await store.unlock('tall and easy')).toBe('noLock');
});
