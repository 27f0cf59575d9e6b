import type { HistoryDatabase } from '../database';
import { readDay } from '../day-reading';
import type { Day } from '../local-day';
import { unsealColumns } from '../sealed-day';
import {
  columnsOf,
  columnsOfSealed,
  FORMAT,
  FORMAT_VERSION,
  type TransferDay,
  type TransferHeader,
} from './transfer-format';

export interface ExportOptions {
  readonly exportedAt: number;
  readonly deviceId: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Everything, as one JSON document with one record a line, so that it can be read whole or line by line. The last line
 * counts what came before: a copy that was cut off tells so. Throws the signal's reason when it is given up.
 */
export async function exportHistory(database: HistoryDatabase, options: ExportOptions): Promise<Blob> {
  const { signal, onProgress, exportedAt, deviceId } = options;
  const header: TransferHeader = { format: FORMAT, version: FORMAT_VERSION, exportedAt, deviceId };
  const sessions = await database.sessions.orderBy('id').toArray();
  const entries = await database.entries.orderBy('id').toArray();
  const parts: BlobPart[] = [`[${JSON.stringify(header)}`];
  for (const session of sessions) parts.push(`,\n${JSON.stringify({ session })}`);
  for (const entry of entries) parts.push(`,\n${JSON.stringify({ entry })}`);
  const days = await daysOf(database);
  let minutes = 0;
  for (const [i, day] of days.entries()) {
    signal?.throwIfAborted();
    const columns = await columnsAt(database, day);
    minutes += columns.minutes.id.length;
    parts.push(`,\n${JSON.stringify(columns)}`);
    onProgress?.(i + 1, days.length);
  }
  const end = { days: days.length, minutes, sessions: sessions.length, entries: entries.length };
  parts.push(`,\n${JSON.stringify({ end })}]\n`);
  return new Blob(parts, { type: 'application/json' });
}

async function columnsAt(database: HistoryDatabase, day: Day): Promise<TransferDay> {
  const sealed = await database.days.get(day);
  const isOpen = (await database.minutes.where('day').equals(day).count()) > 0;
  return sealed && !isOpen
    ? columnsOfSealed(day, unsealColumns(sealed.bytes))
    : columnsOf(day, await readDay(database, day));
}

/** Every calendar day with minutes, sealed or open. */
export async function daysOf(database: HistoryDatabase): Promise<Day[]> {
  const sealed = (await database.days.orderBy('day').primaryKeys()) as Day[];
  const open = (await database.minutes.orderBy('day').uniqueKeys()) as Day[];
  return [...new Set([...sealed, ...open])].sort();
}
