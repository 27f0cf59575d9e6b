import { keyOfBytes, keyOfPassphrase, newSalt, randomBytes, ROUNDS, seal, unseal } from '../history/passphrase';
import type { Client } from '../therapist/client';
import {
  openClientDatabase,
  readerOf,
  type ClientDatabase,
  type ClientReader,
  type Lock,
  type SealedArea,
} from './sealed-records';

type Bytes = Uint8Array<ArrayBuffer>;

/** The clients, while the lock is open. */
export interface OpenClients extends ClientReader {
  put(client: Client): Promise<void>;
  /** With its pictures. */
  remove(client: Client): Promise<void>;
  keepPicture(id: string, picture: Blob): Promise<void>;
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
  /** Everything as it lies here, still sealed; null where there is no lock. */
  sealedArea(): Promise<SealedArea | null>;
  /** Epoch, ms; null: no copy was saved since this passphrase was chosen. */
  copiedAt(): Promise<number | null>;
  noteCopied(atMs: number): Promise<void>;
  /** On a device without a lock, a copy becomes the area: its passphrase and recovery file open it. */
  adopt(copy: SealedArea): Promise<void>;
  /** A copy with a lock of its own, beside this area. */
  openCopy(copy: SealedArea, passphrase: string): Promise<ClientReader | UnlockFault>;
  /** Everything, for good. */
  eraseAll(): Promise<void>;
}

export function openClientStore(name = 'plumbline-clients', rounds = ROUNDS): ClientStore {
  const database = openClientDatabase(name);

  /** From here on the browser alone holds the key, and gives it to nobody. */
  async function openWith(dataKey: Bytes): Promise<OpenClients> {
    const key = await keyOfBytes(dataKey);
    dataKey.fill(0);
    return openedClients(database, key);
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
      const dataKey = await dataKeyOf(lock, passphrase);
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
      const dataKey = await dataKeyOf(lock, passphrase);
      if (!dataKey) return 'wrongPassphrase';
      const recovery = randomBytes(32);
      await database.locks.put({ ...lock, byRecovery: await seal(await keyOfBytes(recovery), dataKey, 'recovery') });
      dataKey.fill(0);
      return recovery;
    },
    async sealedArea() {
      const lock = await database.locks.get('lock');
      return lock ? { lock, records: await database.records.toArray() } : null;
    },
    copiedAt: async () => (await database.locks.get('lock'))?.copiedAtMs ?? null,
    async noteCopied(copiedAtMs) {
      const lock = await database.locks.get('lock');
      if (lock) await database.locks.put({ ...lock, copiedAtMs });
    },
    async adopt({ lock, records }) {
      await database.transaction('rw', database.locks, database.records, async () => {
        await database.records.clear();
        await database.records.bulkPut([...records]);
        await database.locks.put(lock);
      });
    },
    async openCopy({ lock, records }, passphrase) {
      const dataKey = await dataKeyOf(lock, passphrase);
      if (!dataKey) return 'wrongPassphrase';
      const key = await keyOfBytes(dataKey);
      dataKey.fill(0);
      const source = {
        clients: () => Promise.resolve(records.filter(({ kind }) => kind === 'client')),
        get: (id: string) => Promise.resolve(records.find((record) => record.id === id)),
      };
      return readerOf(source, key);
    },
    eraseAll: () => database.delete({ disableAutoOpen: false }),
  };
}

async function dataKeyOf({ salt, rounds, byPassphrase }: Lock, passphrase: string): Promise<Bytes | null> {
  return unseal(await keyOfPassphrase(passphrase, salt, rounds), byPassphrase, 'passphrase');
}

function openedClients({ records }: ClientDatabase, key: CryptoKey): OpenClients {
  const source = {
    clients: () => records.where('kind').equals('client').toArray(),
    get: (id: string) => records.get(id),
  };
  return {
    ...readerOf(source, key),
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
    removePicture: (id) => records.delete(id),
  };
}
