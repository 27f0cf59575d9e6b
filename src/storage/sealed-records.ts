import Dexie, { type EntityTable } from 'dexie';
import { unseal } from '../history/passphrase';
import type { Client } from '../therapist/client';
import { parseClient } from './client-schema';
import { parseGone, type GoneClient } from './gone-client';
import { clientKey, ownerOf, pictureKey, type RecordKind } from './record-key';

type Bytes = Uint8Array<ArrayBuffer>;

/** The data key, sealed twice: under the passphrase and under the recovery key. */
export interface Lock {
  readonly id: 'lock';
  readonly version: 1;
  readonly salt: Bytes;
  readonly rounds: number;
  readonly byPassphrase: Bytes;
  readonly byRecovery: Bytes;
  /** This area on this computer, drawn at random: whoever writes was let in by this lock. Left out in old records and copies. */
  readonly device?: string;
  /** When a copy was last saved; left out where none was. */
  readonly copiedAtMs?: number;
}

/** Everything about clients lies in records whose only readable fields are kind, random ids and how often they were written. */
export interface SealedRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly sealed: Bytes;
  /** Counts the writes of a client; left out in old records and copies. */
  readonly revision?: number;
}

/** The whole area as it lies on a device. */
export interface SealedArea {
  readonly lock: Lock;
  readonly records: readonly SealedRecord[];
}

export interface StoredClient {
  readonly client: Client;
  readonly revision: number;
}

export interface StoredClients {
  readonly readable: readonly StoredClient[];
  /** Damaged records, or those of a newer version. */
  readonly unreadable: number;
}

/** Where sealed records are found: the database, or a copy in memory. */
export interface RecordSource {
  readonly ofKind: (kind: RecordKind) => Promise<readonly SealedRecord[]>;
  readonly get: (id: string) => Promise<SealedRecord | undefined>;
}

/** Clients that can be read, and no more than that. */
export interface ClientReader {
  all(): Promise<StoredClients>;
  read(id: string): Promise<StoredClient | null>;
  picture(clientId: string, id: string): Promise<Blob | null>;
  /** Who was removed, and what was known of them then. */
  gone(): Promise<readonly GoneClient[]>;
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

/** A record counts only under the key that belongs to what is in it. */
export function readerOf(source: RecordSource, key: CryptoKey): ClientReader {
  const opened = async ({ id, sealed }: SealedRecord): Promise<Client | null> => {
    const bytes = await unseal(key, sealed, id);
    const client = bytes && parseClient(parsedJson(bytes));
    return client && client.id === ownerOf(id) ? client : null;
  };
  return {
    async all() {
      const stored = await source.ofKind('client');
      const clients = await Promise.all(stored.map(opened));
      const readable = clients.flatMap((client, i) => (client ? { client, revision: stored[i]?.revision ?? 0 } : []));
      readable.sort((a, b) => a.client.code.localeCompare(b.client.code));
      return { readable, unreadable: stored.length - readable.length };
    },
    async read(id) {
      const record = (await source.get(clientKey(id))) ?? (await oldRecord(source, id, 'client'));
      const client = record && (await opened(record));
      return client ? { client, revision: record.revision ?? 0 } : null;
    },
    async picture(clientId, id) {
      const record = (await source.get(pictureKey(clientId, id))) ?? (await oldRecord(source, id, 'picture'));
      const bytes = record && (await unseal(key, record.sealed, record.id));
      return bytes ? new Blob([bytes], { type: JPEG }) : null;
    },
    async gone() {
      const stored = await source.ofKind('gone');
      const all = await Promise.all(stored.map(({ id, sealed }) => unseal(key, sealed, id)));
      return all.flatMap((bytes) => (bytes && parseGone(parsedJson(bytes))) ?? []);
    },
  };
}

/** Copies of the first version named their records by the bare id. */
async function oldRecord(source: RecordSource, id: string, kind: RecordKind): Promise<SealedRecord | undefined> {
  const record = await source.get(id);
  return record?.kind === kind ? record : undefined;
}

export function parsedJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
