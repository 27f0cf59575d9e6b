import Dexie, { type EntityTable } from 'dexie';
import { keyOfBytes, keyOfPassphrase, newSalt, randomBytes, ROUNDS, seal, unseal } from '../../history/passphrase';
import type { Client } from '../../therapist/client';
import { parseClient } from './client-schema';

type Bytes = Uint8Array<ArrayBuffer>;

/** The data key, sealed twice: under the passphrase and under the recovery key. */
interface Lock {
  readonly id: 'lock';
  readonly version: 1;
  readonly salt: Bytes;
  readonly rounds: number;
  readonly byPassphrase: Bytes;
  readonly byRecovery: Bytes;
}

/** Everything about clients lies in records whose only readable field is a random id. */
interface SealedRecord {
  readonly id: string;
  readonly kind: 'client' | 'picture';
  readonly sealed: Bytes;
}

export interface StoredClients {
  readonly readable: readonly Client[];
  /** Damaged records, or those of a newer version. */
  readonly unreadable: number;
}

/** The clients, while the lock is open. */
export interface OpenClients {
  all(): Promise<StoredClients>;
  put(client: Client): Promise<void>;
  /** With its pictures. */
  remove(client: Client): Promise<void>;
  keepPicture(id: string, picture: Blob): Promise<void>;
  picture(id: string): Promise<Blob | null>;
  removePicture(id: string): Promise<void>;
}

export type UnlockFault = 'wrongPassphrase' | 'wrongRecovery' | 'noLock';

export interface ClientStore {
  hasLock(): Promise<boolean>;
  /** Gives the recovery key, which is nowhere else. */
  create(passphrase: string): Promise<{ readonly clients: OpenClients; readonly recovery: Bytes }>;
  unlock(passphrase: string): Promise<OpenClients | UnlockFault>;
  /** Opens with the recovery key and puts a new passphrase in place of the forgotten one. */
  recover(recovery: Bytes, passphrase: string): Promise<OpenClients | UnlockFault>;
  /** Another recovery key; the one before is then worth nothing. */
  renewRecovery(passphrase: string): Promise<Bytes | UnlockFault>;
  /** Everything, for good. */
  eraseAll(): Promise<void>;
}

const JPEG = 'image/jpeg';

export function openClientStore(name = 'plumbline-clients', rounds = ROUNDS): ClientStore {
  const database = new Dexie(name) as Dexie & {
    locks: EntityTable<Lock, 'id'>;
    records: EntityTable<SealedRecord, 'id'>;
  };
  database.version(1).stores({ locks: 'id', records: 'id, kind' });
  /** From here on the browser alone holds the key, and gives it to nobody. */
  async function openWith(dataKey: Bytes): Promise<OpenClients> {
    const key = await keyOfBytes(dataKey);
    dataKey.fill(0);
    return openedClients(database.records, key);
  }

  async function lockUnder(dataKey: Bytes, passphrase: string, byRecovery: Bytes): Promise<void> {
    const salt = newSalt();
    const byPassphrase = await seal(await keyOfPassphrase(passphrase, salt, rounds), dataKey, 'passphrase');
    await database.locks.put({ id: 'lock', version: 1, salt, rounds, byPassphrase, byRecovery });
  }

  return {
    hasLock: async () => (await database.locks.get('lock')) !== undefined,
    async create(passphrase) {
      const [dataKey, recovery] = [randomBytes(32), randomBytes(32)];
      const byRecovery = await seal(await keyOfBytes(recovery), dataKey, 'recovery');
      await database.records.clear();
      await lockUnder(dataKey, passphrase, byRecovery);
      return { clients: await openWith(dataKey), recovery };
    },
    async unlock(passphrase) {
      const lock = await database.locks.get('lock');
      if (!lock) return 'noLock';
      const key = await keyOfPassphrase(passphrase, lock.salt, lock.rounds);
      const dataKey = await unseal(key, lock.byPassphrase, 'passphrase');
      return dataKey ? openWith(dataKey) : 'wrongPassphrase';
    },
    async recover(recovery, passphrase) {
      const lock = await database.locks.get('lock');
      if (!lock) return 'noLock';
      const dataKey =
        recovery.length === 32 ? await unseal(await keyOfBytes(recovery), lock.byRecovery, 'recovery') : null;
      if (!dataKey) return 'wrongRecovery';
      await lockUnder(dataKey, passphrase, lock.byRecovery);
      return openWith(dataKey);
    },
    async renewRecovery(passphrase) {
      const lock = await database.locks.get('lock');
      if (!lock) return 'noLock';
      const key = await keyOfPassphrase(passphrase, lock.salt, lock.rounds);
      const dataKey = await unseal(key, lock.byPassphrase, 'passphrase');
      if (!dataKey) return 'wrongPassphrase';
      const recovery = randomBytes(32);
      await database.locks.put({ ...lock, byRecovery: await seal(await keyOfBytes(recovery), dataKey, 'recovery') });
      dataKey.fill(0);
      return recovery;
    },
    eraseAll: () => database.delete({ disableAutoOpen: false }),
  };
}

function openedClients(records: EntityTable<SealedRecord, 'id'>, key: CryptoKey): OpenClients {
  return {
    async all() {
      const stored = await records.where('kind').equals('client').toArray();
      const opened = await Promise.all(stored.map(({ id, sealed }) => unseal(key, sealed, id)));
      const readable = opened.flatMap((bytes) => (bytes ? (parseClient(parsedJson(bytes)) ?? []) : []));
      readable.sort((a, b) => a.code.localeCompare(b.code));
      return { readable, unreadable: stored.length - readable.length };
    },
    async put(client) {
      const bytes = new TextEncoder().encode(JSON.stringify(client));
      await records.put({ id: client.id, kind: 'client', sealed: await seal(key, bytes, client.id) });
    },
    async remove({ id, pictures }) {
      await records.bulkDelete([id, ...pictures.map((picture) => picture.id)]);
    },
    async keepPicture(id, picture) {
      const bytes = new Uint8Array(await picture.arrayBuffer());
      await records.put({ id, kind: 'picture', sealed: await seal(key, bytes, id) });
    },
    async picture(id) {
      const record = await records.get(id);
      const bytes = record && (await unseal(key, record.sealed, id));
      return bytes ? new Blob([bytes], { type: JPEG }) : null;
    },
    removePicture: (id) => records.delete(id),
  };
}

function parsedJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
