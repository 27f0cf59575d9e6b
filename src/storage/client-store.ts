import { keyOfBytes, keyOfPassphrase, newSalt, randomBytes, ROUNDS, seal, unseal } from '../history/passphrase';
import { openChangeBoard, type AreaChange } from './change-board';
import { openedClients, renewKeys, type OpenClients } from './open-clients';
import { openClientDatabase, readerOf, type ClientReader, type Lock, type SealedArea } from './sealed-records';

type Bytes = Uint8Array<ArrayBuffer>;

/** 'lockExists': another tab made a lock since; it is left as it is. */
export type UnlockFault = 'wrongPassphrase' | 'wrongRecovery' | 'noLock' | 'lockExists';

export interface ClientStore {
  hasLock(): Promise<boolean>;
  /** Gives the recovery key, which is nowhere else. Never where there is a lock already. */
  create(passphrase: string): Promise<{ readonly clients: OpenClients; readonly recovery: Bytes } | 'lockExists'>;
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
  /** On a device without a lock, a copy becomes the area: its passphrase and recovery file open it. false: there is a lock. */
  adopt(copy: SealedArea): Promise<boolean>;
  /** A copy with a lock of its own, beside this area. */
  openCopy(copy: SealedArea, passphrase: string): Promise<ClientReader | UnlockFault>;
  /** Everything, for good. */
  eraseAll(): Promise<void>;
  /** What other tabs changed. Returns how to stop. */
  onChange(listener: (change: AreaChange) => void): () => void;
  close(): void;
}

export function openClientStore(name = 'plumbline-clients', rounds = ROUNDS): ClientStore {
  const database = openClientDatabase(name);
  const board = openChangeBoard(`${name}-changes`);
  const tables = [database.locks, database.records];

  /** From here on the browser alone holds the key, and gives it to nobody. */
  async function openWith(dataKey: Bytes): Promise<OpenClients> {
    const key = await keyOfBytes(dataKey);
    dataKey.fill(0);
    await renewKeys(database, key);
    return openedClients({ database, key, device: await deviceOf(), board });
  }

  /** Locks of earlier versions, and of copies, get theirs now. */
  function deviceOf(): Promise<string> {
    const fresh = newDevice();
    return database.transaction('rw', database.locks, async () => {
      const lock = await database.locks.get('lock');
      if (lock && !lock.device) await database.locks.put({ ...lock, device: fresh });
      return lock?.device ?? fresh;
    });
  }

  async function lockUnder(dataKey: Bytes, passphrase: string, byRecovery: Bytes): Promise<Lock> {
    const salt = newSalt();
    const byPassphrase = await seal(await keyOfPassphrase(passphrase, salt, rounds), dataKey, 'passphrase');
    return { id: 'lock', version: 1, salt, rounds, byPassphrase, byRecovery, device: newDevice() };
  }

  /** Puts what `change` makes of the lock, in one step with looking at it; never over one that was made anew since. */
  function changeLock(from: Lock, change: (lock: Lock) => Lock): Promise<void> {
    return database.transaction('rw', database.locks, async () => {
      const lock = await database.locks.get('lock');
      if (lock && lock.device === from.device) await database.locks.put(change(lock));
    });
  }

  return {
    hasLock: async () => (await database.locks.get('lock')) !== undefined,
    async create(passphrase) {
      const [dataKey, recovery] = [randomBytes(32), randomBytes(32)];
      const byRecovery = await seal(await keyOfBytes(recovery), dataKey, 'recovery');
      const lock = await lockUnder(dataKey, passphrase, byRecovery);
      const isMade = await database.transaction('rw', tables, async () => {
        if (await database.locks.get('lock')) return false;
        await database.records.clear();
        await database.locks.put(lock);
        return true;
      });
      if (!isMade) return 'lockExists';
      board.post({ kind: 'lock' });
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
      const { salt, byPassphrase } = await lockUnder(dataKey, passphrase, lock.byRecovery);
      await changeLock(lock, (now) => {
        const { copiedAtMs: _, ...rest } = now;
        return { ...rest, salt, rounds, byPassphrase };
      });
      return openWith(dataKey);
    },
    async renewRecovery(passphrase) {
      const lock = await database.locks.get('lock');
      if (!lock) return 'noLock';
      const dataKey = await dataKeyOf(lock, passphrase);
      if (!dataKey) return 'wrongPassphrase';
      const recovery = randomBytes(32);
      const byRecovery = await seal(await keyOfBytes(recovery), dataKey, 'recovery');
      await changeLock(lock, (now) => ({ ...now, byRecovery }));
      dataKey.fill(0);
      return recovery;
    },
    async sealedArea() {
      return database.transaction('r', tables, async () => {
        const lock = await database.locks.get('lock');
        return lock ? { lock, records: await database.records.toArray() } : null;
      });
    },
    copiedAt: async () => (await database.locks.get('lock'))?.copiedAtMs ?? null,
    async noteCopied(copiedAtMs) {
      const lock = await database.locks.get('lock');
      if (lock) await changeLock(lock, (now) => ({ ...now, copiedAtMs }));
    },
    async adopt({ lock, records }) {
      const device = newDevice();
      const isAdopted = await database.transaction('rw', tables, async () => {
        if (await database.locks.get('lock')) return false;
        await database.records.clear();
        await database.records.bulkPut([...records]);
        await database.locks.put({ ...lock, device });
        return true;
      });
      if (isAdopted) board.post({ kind: 'lock' });
      return isAdopted;
    },
    async openCopy({ lock, records }, passphrase) {
      const dataKey = await dataKeyOf(lock, passphrase);
      if (!dataKey) return 'wrongPassphrase';
      const key = await keyOfBytes(dataKey);
      dataKey.fill(0);
      const byId = new Map(records.map((record) => [record.id, record]));
      const source = {
        ofKind: (kind: string) => Promise.resolve(records.filter((record) => record.kind === kind)),
        get: (id: string) => Promise.resolve(byId.get(id)),
      };
      return readerOf(source, key);
    },
    async eraseAll() {
      await database.transaction('rw', tables, async () => {
        await database.records.clear();
        await database.locks.clear();
      });
      board.post({ kind: 'lock' });
    },
    onChange: (listener) => board.listen(listener),
    close: () => board.close(),
  };
}

function newDevice(): string {
  return Array.from(randomBytes(8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function dataKeyOf({ salt, rounds, byPassphrase }: Lock, passphrase: string): Promise<Bytes | null> {
  return unseal(await keyOfPassphrase(passphrase, salt, rounds), byPassphrase, 'passphrase');
}
