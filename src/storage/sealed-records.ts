import Dexie, { type EntityTable } from 'dexie';
import { unseal } from '../history/passphrase';
import type { Client } from '../therapist/client';
import { parseClient } from './client-schema';

type Bytes = Uint8Array<ArrayBuffer>;

/** The data key, sealed twice: under the passphrase and under the recovery key. */
export interface Lock {
  readonly id: 'lock';
  readonly version: 1;
  readonly salt: Bytes;
  readonly rounds: number;
  readonly byPassphrase: Bytes;
  readonly byRecovery: Bytes;
  /** When a copy was last saved; left out where none was. */
  readonly copiedAtMs?: number;
}

/** Everything about clients lies in records whose only readable field is a random id. */
export interface SealedRecord {
  readonly id: string;
  readonly kind: 'client' | 'picture';
  readonly sealed: Bytes;
}

/** The whole area as it lies on a device. */
export interface SealedArea {
  readonly lock: Lock;
  readonly records: readonly SealedRecord[];
}

export interface StoredClients {
  readonly readable: readonly Client[];
  /** Damaged records, or those of a newer version. */
  readonly unreadable: number;
}

/** Where sealed records are found: the database, or a copy in memory. */
export interface RecordSource {
  readonly clients: () => Promise<readonly SealedRecord[]>;
  readonly get: (id: string) => Promise<SealedRecord | undefined>;
}

/** Clients that can be read, and no more than that. */
export interface ClientReader {
  all(): Promise<StoredClients>;
  picture(id: string): Promise<Blob | null>;
}

export type ClientDatabase = Dexie & {
  locks: EntityTable<Lock, 'id'>;
  records: EntityTable<SealedRecord, 'id'>;
};

export function openClientDatabase(name: string): ClientDatabase {
  const database = new Dexie(name) as ClientDatabase;
  database.version(1).stores({ locks: 'id', records: 'id, kind' });
  return database;
}

const JPEG = 'image/jpeg';

export function readerOf(source: RecordSource, key: CryptoKey): ClientReader {
  return {
    async all() {
      const stored = await source.clients();
      const opened = await Promise.all(stored.map(({ id, sealed }) => unseal(key, sealed, id)));
      const readable = opened.flatMap((bytes) => (bytes ? (parseClient(parsedJson(bytes)) ?? []) : []));
      readable.sort((a, b) => a.code.localeCompare(b.code));
      return { readable, unreadable: stored.length - readable.length };
    },
    async picture(id) {
      const record = await source.get(id);
      const bytes = record && (await unseal(key, record.sealed, id));
      return bytes ? new Blob([bytes], { type: JPEG }) : null;
    },
  };
}

function parsedJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
