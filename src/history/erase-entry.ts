import type { HistoryDatabase } from './database';
import type { EntryRecord } from './entry-record';
import type { RecordId } from './minute-record';

const KEY = 'erasedEntries';

/** Entries taken out one by one: what another device still has of them is not brought back by merging. */
export async function erasedEntriesIn(database: HistoryDatabase): Promise<readonly RecordId[]> {
  const stored = (await database.meta.get(KEY))?.value;
  return Array.isArray(stored) ? (stored as RecordId[]) : [];
}

/** A note or mark that was set by mistake. */
export function eraseEntry(database: HistoryDatabase, id: RecordId): Promise<void> {
  return database.transaction('rw', database.entries, database.meta, async () => {
    await database.entries.delete(id);
    await database.meta.put({ key: KEY, value: [...(await erasedEntriesIn(database)), id] });
  });
}

export function restoreEntry(database: HistoryDatabase, entry: EntryRecord): Promise<void> {
  return database.transaction('rw', database.entries, database.meta, async () => {
    const erased = await erasedEntriesIn(database);
    await database.meta.put({ key: KEY, value: erased.filter((id) => id !== entry.id) });
    await database.entries.put(entry);
  });
}
