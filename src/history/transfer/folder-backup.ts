import type { HistoryDatabase } from '../database';
import { erasuresIn, isErased } from '../erase';
import { erasedEntriesIn } from '../erase-entry';
import { exportHistory } from './export-history';
import { settleImport } from './settle-import';
import { mergeHistory, readHistory } from './import-history';
import type { ImportedHistory } from './found-records';

/** As much of a folder as is needed here; the File System Access API's handle fits. */
export interface BackupFolder {
  getFileHandle(name: string, options?: { create?: boolean }): Promise<BackupFile>;
  values(): AsyncIterable<{ readonly kind: 'file' | 'directory'; readonly name: string }>;
}

interface BackupFile {
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>;
}

/** Size and time of each file of another device that was taken in: years are read again only when they changed. */
const SEEN_KEY = 'seenInFolder';
const NAME = /^plumbline-[0-9a-f-]{8,40}\.json$/;

export interface FolderResult {
  /** Files of other devices that could not be read; the next round may. */
  readonly unread: readonly string[];
}

/**
 * Every device writes its own file, so that two never overwrite each other, and adds what the others wrote. What was
 * erased here before they wrote it stays erased.
 */
export async function backUpToFolder(
  database: HistoryDatabase,
  folder: BackupFolder,
  { deviceId, now }: { readonly deviceId: string; readonly now: number },
): Promise<FolderResult> {
  const own = `plumbline-${deviceId}.json`;
  const unread = await takeIn(database, folder, { own, now });
  const copy = await exportHistory(database, { exportedAt: now, deviceId });
  const writable = await (await folder.getFileHandle(own, { create: true })).createWritable();
  await writable.write(copy);
  await writable.close();
  return { unread };
}

/** What other devices wrote since the last round. */
async function takeIn(
  database: HistoryDatabase,
  folder: BackupFolder,
  { own, now }: { readonly own: string; readonly now: number },
): Promise<string[]> {
  const unread: string[] = [];
  const seen = { ...((await database.meta.get(SEEN_KEY))?.value as Record<string, string> | undefined) };
  for await (const { kind, name } of folder.values()) {
    if (kind !== 'file' || name === own || !NAME.test(name)) continue;
    const file = await (await folder.getFileHandle(name)).getFile();
    const mark = `${file.size} ${file.lastModified}`;
    if (seen[name] === mark) continue;
    const read = await readHistory(file, now);
    if ('refused' in read) {
      unread.push(name);
      continue;
    }
    await mergeHistory(database, await settleImport(database, await withoutErased(database, read)));
    seen[name] = mark;
  }
  await database.meta.put({ key: SEEN_KEY, value: seen });
  return unread;
}

async function withoutErased(database: HistoryDatabase, file: ImportedHistory): Promise<ImportedHistory> {
  const [erasures, erased] = [await erasuresIn(database), await erasedEntriesIn(database)];
  if (erasures.length + erased.length === 0) return file;
  const days = [...file.minutes].map(([day, minutes]) => {
    const kept = minutes.filter(({ startedAt, offsetMin }) => !isErased(startedAt, offsetMin, erasures));
    return [day, kept] as const;
  });
  return {
    ...file,
    minutes: new Map(days.filter(([, minutes]) => minutes.length > 0)),
    entries: file.entries.filter(({ id, at, offsetMin }) => !erased.includes(id) && !isErased(at, offsetMin, erasures)),
  };
}
