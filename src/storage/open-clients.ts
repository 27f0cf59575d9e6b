import { seal, unseal } from '../history/passphrase';
import type { Client } from '../therapist/client';
import { joinedVersion } from '../therapist/part-version';
import { wholeVersion } from '../therapist/merge-clients';
import type { ChangeBoard } from './change-board';
import { clientKey, goneKey, isOldKey, ownerOf, pictureKey } from './record-key';
import {
  parsedJson,
  readerOf,
  type ClientDatabase,
  type ClientReader,
  type SealedRecord,
  type StoredClient,
} from './sealed-records';

type Bytes = Uint8Array<ArrayBuffer>;

/** The lock that let this tab in is no longer there: erased, or made anew, in another tab. */
export class LockGone extends Error {
  override readonly name = 'LockGone';
}

/** 'stale': it was written elsewhere since; null: removed there. */
export type Written =
  | { readonly kind: 'kept'; readonly revision: number }
  | { readonly kind: 'stale'; readonly stored: StoredClient | null };

export interface NewPicture {
  readonly id: string;
  readonly picture: Blob;
}

export interface PictureChanges {
  readonly added?: readonly NewPicture[];
  readonly removed?: readonly string[];
}

/** The clients, while the lock is open. Every write is one transaction that first checks the lock and the revision. */
export interface OpenClients extends ClientReader {
  /** This area on this computer. */
  readonly device: string;
  /** With the pictures that come or go, or nothing of it. `revision`: the one this change rests on; 0 for a new client. */
  write(client: Client, revision: number, pictures?: PictureChanges): Promise<Written>;
  /** With its pictures; that it was removed stays. */
  remove(client: Client): Promise<void>;
}

export interface OpenParts {
  readonly database: ClientDatabase;
  readonly key: CryptoKey;
  readonly device: string;
  readonly board: ChangeBoard;
}

export function openedClients({ database, key, device, board }: OpenParts): OpenClients {
  const { records, locks } = database;
  const reader = readerOf(
    {
      ofKind: (kind) => records.where('kind').equals(kind).toArray(),
      get: (id) => records.get(id),
    },
    key,
  );

  function guarded<Given>(job: () => Promise<Given>): Promise<Given> {
    return database.transaction('rw', locks, records, async () => {
      if ((await locks.get('lock'))?.device !== device) throw new LockGone();
      return job();
    });
  }

  return {
    ...reader,
    device,
    async write(client, revision, { added = [], removed = [] }: PictureChanges = {}) {
      const id = clientKey(client.id);
      const sealed = await seal(key, jsonBytes(client), id);
      const pictures = await Promise.all(added.map((picture) => sealedPicture(key, client.id, picture)));
      const isKept = await guarded(async () => {
        const stored = await records.get(id);
        const isGone = !stored && revision > 0;
        if (isGone || (stored && (stored.revision ?? 0) !== revision)) return false;
        await records.put({ id, kind: 'client', sealed, revision: revision + 1 });
        await records.bulkPut(pictures);
        await records.bulkDelete(removed.map((picture) => pictureKey(client.id, picture)));
        await records.delete(goneKey(client.id));
        return true;
      });
      if (!isKept) return { kind: 'stale', stored: await reader.read(client.id) };
      board.post({ kind: 'client', id: client.id });
      return { kind: 'kept', revision: revision + 1 };
    },
    async remove(client) {
      const known = await reader.read(client.id);
      const version = joinedVersion(wholeVersion(client), known ? wholeVersion(known.client) : {});
      const id = goneKey(client.id);
      const sealed = await seal(key, jsonBytes({ id: client.id, version }), id);
      const own = `picture:${client.id}:`;
      await guarded(async () => {
        await records.where('id').startsWith(own).delete();
        await records.delete(clientKey(client.id));
        await records.put({ id, kind: 'gone', sealed });
      });
      board.post({ kind: 'client', id: client.id });
    },
  };
}

/** Records of the first version get keys that name their kind and owner. What can't be opened stays as it is. */
export async function renewKeys({ records }: ClientDatabase, key: CryptoKey): Promise<void> {
  // By their keys alone: a room of years has thousands of pictures.
  const names = (await records.toCollection().primaryKeys()).filter(isOldKey);
  const old = (await records.bulkGet(names)).filter((record) => record !== undefined);
  const renewed: { readonly from: string; readonly to: SealedRecord }[] = [];
  for (const record of old.filter(({ kind }) => kind === 'client')) {
    const bytes = await unseal(key, record.sealed, record.id);
    if (!bytes) continue;
    const id = clientKey(record.id);
    renewed.push({ from: record.id, to: { id, kind: 'client', sealed: await seal(key, bytes, id), revision: 0 } });
    for (const name of pictureIds(parsedJson(bytes))) {
      const picture = old.find((each) => each.kind === 'picture' && each.id === name);
      const plain = picture && (await unseal(key, picture.sealed, picture.id));
      if (!plain) continue;
      const to = pictureKey(ownerOf(id), name);
      renewed.push({ from: name, to: { id: to, kind: 'picture', sealed: await seal(key, plain, to) } });
    }
  }
  if (renewed.length === 0) return;
  await records.db.transaction('rw', records, async () => {
    const there = await records.bulkGet(renewed.map(({ from }) => from));
    await records.bulkPut(renewed.flatMap(({ to }, i) => (there[i] ? [to] : [])));
    await records.bulkDelete(renewed.map(({ from }) => from));
  });
}

/** Also of clients that this version can't read otherwise. */
function pictureIds(client: unknown): readonly string[] {
  if (typeof client !== 'object' || client === null || !('pictures' in client)) return [];
  const { pictures } = client;
  if (!Array.isArray(pictures)) return [];
  return pictures.flatMap((each: unknown) =>
    typeof each === 'object' && each !== null && 'id' in each && typeof each.id === 'string' ? [each.id] : [],
  );
}

async function sealedPicture(key: CryptoKey, clientId: string, { id, picture }: NewPicture): Promise<SealedRecord> {
  const to = pictureKey(clientId, id);
  return { id: to, kind: 'picture', sealed: await seal(key, new Uint8Array(await picture.arrayBuffer()), to) };
}

function jsonBytes(value: unknown): Bytes {
  return new TextEncoder().encode(JSON.stringify(value));
}
