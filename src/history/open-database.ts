import { Dexie } from 'dexie';
import { DATABASE_VERSION, HistoryDatabase } from './database';
import { historyFaultOf, type HistoryFault } from './history-fault';

export interface OpenedDatabase {
  readonly database: HistoryDatabase;
  /** Called once when the browser or another tab closes the database underneath. Returns how to stop listening. */
  readonly onClosed: (listener: () => void) => () => void;
}

/** How long another tab may take to make room for a new version before the person is asked to close it. */
const BLOCKED_AFTER_MS = 3000;
/**
 * An opening that waits behind another tab's blocked one is told nothing at all. A slow machine opens in a second or two.
 */
const SILENT_AFTER_MS = 10_000;

/**
 * `blocked` is told after three seconds, after ten where the browser says nothing; the opening itself goes on, and a later
 * call succeeds once the other tab is closed. This tab makes room for a newer one at once.
 */
export async function openDatabase(name?: string): Promise<OpenedDatabase | HistoryFault> {
  const database = new HistoryDatabase(name);
  try {
    const silence = silent(database);
    const installed = await Promise.race([installedVersion(database.name), silence]);
    if (installed === 'blocked') return give(database, BLOCKED);
    if (installed > NATIVE_VERSION) return { fault: 'newerSchema', detail: `Layout ${installed / 10}` };
    const opened = await Promise.race([database.open(), blocked(database), silence]);
    if (opened === 'blocked') return give(database, BLOCKED);
    return { database, onClosed: (listener) => listenForClose(database, listener) };
  } catch (error) {
    return give(database, historyFaultOf(error, 'opening'));
  }
}

const BLOCKED = { fault: 'blocked', detail: 'Another tab holds the database.' } as const;

/** Dexie multiplies by ten. */
const NATIVE_VERSION = DATABASE_VERSION * 10;

/** Asked before opening: Dexie would add its own tables to what a newer app has left. 0: none, or not told. */
async function installedVersion(name: string): Promise<number> {
  const { indexedDB } = Dexie.dependencies;
  const known = await indexedDB?.databases?.();
  return known?.find((each) => each.name === name)?.version ?? 0;
}

function give(database: HistoryDatabase, fault: HistoryFault): HistoryFault {
  database.close({ disableAutoOpen: true });
  return fault;
}

function blocked(database: HistoryDatabase): Promise<'blocked'> {
  return new Promise((resolve) => {
    database.on('blocked', () => void setTimeout(() => resolve('blocked'), BLOCKED_AFTER_MS));
  });
}

/** Never for a layout that is being brought up to date: giving up would undo it each time. */
function silent(database: HistoryDatabase): Promise<'blocked'> {
  return new Promise((resolve) => {
    setTimeout(() => database.isUpgrading || database.isOpen() || resolve('blocked'), SILENT_AFTER_MS);
  });
}

function listenForClose(database: HistoryDatabase, listener: () => void): () => void {
  const onVersionChange = () => {
    database.close({ disableAutoOpen: true });
    listener();
    return false;
  };
  database.on('close', listener);
  database.on('versionchange', onVersionChange);
  return () => {
    database.on('close').unsubscribe(listener);
    database.on('versionchange').unsubscribe(onVersionChange);
  };
}
