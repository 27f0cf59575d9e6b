import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { keyOfBytes, randomBytes, seal } from '../history/passphrase';
import { newClient } from '../therapist/client';
import { openChangeBoard } from './change-board';
import { openedClients, renewKeys } from './open-clients';
import { openClientDatabase } from './sealed-records';

test('records of the first version, named by bare ids, are found under keys of their own, with their pictures', async () => {
  const database = openClientDatabase('first-version');
  const key = await keyOfBytes(randomBytes(32));
  const picture = { id: 'p1', atMs: 1, consentAtMs: 1, visitId: null };
  const { archivedAtMs: _a, draft: _d, versions: _v, conflicts: _c, ...first } = newClient('c1', 'M. K.', 1);
  const old = { ...first, version: 2, pictures: [picture] };
  const json = new TextEncoder().encode(JSON.stringify(old));
  await database.records.bulkPut([
    { id: 'c1', kind: 'client', sealed: await seal(key, json, 'c1') },
    { id: 'p1', kind: 'picture', sealed: await seal(key, new Uint8Array([4, 5]), 'p1') },
  ]);
  await renewKeys(database, key);
  const board = openChangeBoard('first-version');
  const clients = openedClients({ database, key, device: 'a1b2c3d4', board });
  const { readable, unreadable } = await clients.all();
  expect([readable[0]?.client.code, unreadable]).toEqual(['M. K.', 0]);
  expect(new Uint8Array(await (await clients.picture('c1', 'p1'))!.arrayBuffer())).toEqual(new Uint8Array([4, 5]));
  expect(await database.records.toCollection().primaryKeys()).toEqual(['client:c1', 'picture:c1:p1']);
  board.close();
});
