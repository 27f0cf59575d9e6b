import type { HistoryDatabase, SealedDay } from '../database';
import { readableDay } from '../day-reading';
import type { Day } from '../local-day';
import { dayLine } from './day-lines';
import { openDayPackers, type DayPackers, type PackedLines } from './day-packers';
import { columnsOf, FORMAT, FORMAT_VERSION, type TransferHeader } from './transfer-format';

export interface ExportOptions {
  readonly exportedAt: number;
  readonly deviceId: string;
  readonly signal?: AbortSignal;
  /** Days. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Everything, as one JSON document with one record a line, so that it can be read whole or line by line. The last line
 * counts what came before: a copy that was cut off tells so. Throws the signal's reason when it is given up.
 */
export async function exportHistory(database: HistoryDatabase, options: ExportOptions): Promise<Blob> {
  const { exportedAt, deviceId } = options;
  const header: TransferHeader = { format: FORMAT, version: FORMAT_VERSION, exportedAt, deviceId };
  const sessions = await database.sessions.orderBy('id').toArray();
  const entries = await database.entries.orderBy('id').toArray();
  const parts: BlobPart[] = [`[${JSON.stringify(header)}`];
  for (const session of sessions) parts.push(`,\n${JSON.stringify({ session })}`);
  for (const entry of entries) parts.push(`,\n${JSON.stringify({ entry })}`);
  const { lines, days, minutes } = await allDays(database, options);
  const end = { days, minutes, sessions: sessions.length, entries: entries.length };
  parts.push(...lines, `,\n${JSON.stringify({ end })}]\n`);
  return new Blob(parts, { type: 'application/json' });
}

/** Days that are packed at a time: enough to keep a worker busy, few enough that giving up is heard at once. */
const CHUNK = 16;

async function allDays(database: HistoryDatabase, { signal, onProgress }: ExportOptions) {
  const packers = openDayPackers();
  const days = await daysIn(database);
  const isOpen = new Set(await openDays(database));
  const chunks: Promise<PackedLines[]>[] = [];
  let done = 0;
  const report = (count: number) => onProgress?.((done += count), days.length);
  try {
    for (let from = 0; from < days.length; from += CHUNK) {
      await chunks[chunks.length - packers.width];
      signal?.throwIfAborted();
      const chunk = days.slice(from, from + CHUNK);
      chunks.push(linesOf(database, chunk, isOpen, packers));
      chunks.at(-1)?.then(
        () => report(chunk.length),
        () => undefined,
      );
    }
    const made = (await Promise.all(chunks)).flat();
    signal?.throwIfAborted();
    return {
      lines: made.map(({ text }) => text),
      days: made.reduce((sum, { days }) => sum + days, 0),
      minutes: made.reduce((sum, { minutes }) => sum + minutes, 0),
    };
  } finally {
    packers.close();
  }
}

/** A few days in order: runs of closed ones are packed; those with open minutes are few, and put together here. */
async function linesOf(
  database: HistoryDatabase,
  days: readonly Day[],
  isOpen: ReadonlySet<Day>,
  packers: DayPackers,
): Promise<PackedLines[]> {
  const rows = await database.days.bulkGet([...days]);
  const lines: Promise<PackedLines>[] = [];
  let closed: SealedDay[] = [];
  for (const [i, day] of days.entries()) {
    const row = rows[i];
    if (row && !isOpen.has(day)) {
      closed.push(row);
      continue;
    }
    if (closed.length > 0) lines.push(packers.pack(closed));
    closed = [];
    lines.push(readableDay(database, day).then((minutes) => dayLine(columnsOf(day, minutes))));
  }
  if (closed.length > 0) lines.push(packers.pack(closed));
  return Promise.all(lines);
}

/** Every calendar day with minutes, sealed or open. */
async function daysIn(database: HistoryDatabase): Promise<Day[]> {
  const sealed = (await database.days.orderBy('day').primaryKeys()) as Day[];
  return [...new Set([...sealed, ...(await openDays(database))])].sort();
}

async function openDays(database: HistoryDatabase): Promise<Day[]> {
  return (await database.minutes.orderBy('day').uniqueKeys()) as Day[];
}
