import * as v from 'valibot';
import type { HistoryDatabase } from '../database';
import { dayOfMinute } from '../database';
import { mergeMinutes, readableDay } from '../day-reading';
import { putDay } from '../day-sealing';
import type { EntryRecord } from '../entry-record';
import { byDay } from '../erase';
import type { Day } from '../local-day';
import type { MinuteRecord, SessionRecord } from '../minute-record';
import { readLines } from './read-lines';
import { minutesOfColumns, type TransferDay } from './transfer-format';
import { daySchema, endSchema, entrySchema, headerSchema, isNewer, sessionSchema } from './transfer-schema';

/** Why a file is not let in. Nothing has changed. */
export interface ImportRefusal {
  readonly refused: 'notOurs' | 'newer' | 'damaged' | 'truncated' | 'tooLarge' | 'passphrase';
  readonly line?: number;
}

/** A file that was read and checked as a whole, and not yet added. */
export interface ImportedHistory {
  readonly sessions: readonly SessionRecord[];
  readonly entries: readonly EntryRecord[];
  readonly minutes: ReadonlyMap<Day, readonly MinuteRecord[]>;
}

/** Five years are some 120 MB; what is larger was not made here. */
export const MOST_BYTES = 1_000_000_000;
const MOST_MINUTES = 5_000_000;

export async function readHistory(file: Blob): Promise<ImportedHistory | ImportRefusal> {
  if (file.size > MOST_BYTES) return { refused: 'tooLarge' };
  const found = { sessions: [] as SessionRecord[], entries: [] as EntryRecord[], minutes: [] as MinuteRecord[] };
  let days = 0;
  let number = 0;
  let isEnded = false;
  try {
    for await (const line of readLines(file)) {
      number += 1;
      if (number === 1) {
        const refusal = refuseHeader(line);
        if (refusal) return refusal;
        continue;
      }
      if (isEnded) return { refused: 'damaged', line: number };
      const record: unknown = JSON.parse(line);
      if (v.is(endSchema, record)) {
        const { end } = record;
        const counts = [days, found.minutes.length, found.sessions.length, found.entries.length];
        if (counts.join() !== [end.days, end.minutes, end.sessions, end.entries].join())
          return { refused: 'truncated' };
        isEnded = true;
      } else if (!take(record, found)) return { refused: 'damaged', line: number };
      else if (typeof record === 'object' && record !== null && 'day' in record) days += 1;
      if (found.minutes.length > MOST_MINUTES) return { refused: 'tooLarge' };
    }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return { refused: 'damaged', line: number + 1 };
    if (error instanceof RangeError) return { refused: 'tooLarge' };
    throw error;
  }
  if (number === 0) return { refused: 'notOurs' };
  return isEnded ? { ...found, minutes: byDay(found.minutes) } : { refused: 'truncated' };
}

function refuseHeader(line: string): ImportRefusal | null {
  try {
    const header = v.safeParse(headerSchema, JSON.parse(line));
    if (!header.success) return { refused: 'notOurs' };
    return isNewer(header.output) ? { refused: 'newer' } : null;
  } catch {
    return { refused: 'notOurs' };
  }
}

interface Found {
  readonly sessions: SessionRecord[];
  readonly entries: EntryRecord[];
  readonly minutes: MinuteRecord[];
}

const lineSchema = v.union([
  v.strictObject({ session: sessionSchema }),
  v.strictObject({ entry: entrySchema }),
  daySchema,
]);

/** false: not a record of ours, or one that says what can't be. */
function take(record: unknown, found: Found): boolean {
  const parsed = v.safeParse(lineSchema, record);
  if (!parsed.success) return false;
  const line = parsed.output;
  if ('session' in line) found.sessions.push(line.session);
  else if ('entry' in line) found.entries.push(line.entry);
  else found.minutes.push(...minutesOfColumns(line as TransferDay));
  return true;
}

export interface ImportPreview {
  readonly days: number;
  readonly minutes: number;
  readonly newMinutes: number;
  readonly entries: number;
  readonly from: Day;
  readonly to: Day;
}

/** What adding it would do. null: there is nothing in it. */
export async function previewImport(database: HistoryDatabase, file: ImportedHistory): Promise<ImportPreview | null> {
  const days = [...file.minutes.keys()].sort();
  const all = [...days, ...file.entries.map((entry) => dayOfMinute({ ...entry, startedAt: entry.at }))].sort();
  const [from, to] = [all[0], all.at(-1)];
  if (from === undefined || to === undefined) return null;
  let minutes = 0;
  let newMinutes = 0;
  for (const [day, imported] of file.minutes) {
    const known = new Set((await readableDay(database, day)).map(({ id }) => id));
    minutes += imported.length;
    newMinutes += imported.filter(({ id }) => !known.has(id)).length;
  }
  return { days: days.length, minutes, newMinutes, entries: file.entries.length, from, to };
}

/**
 * All of it or nothing, in one transaction; what is here already stays, and nothing comes in twice. A damaged day is made
 * whole with what the file has of it.
 */
export function mergeHistory(database: HistoryDatabase, file: ImportedHistory): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    await database.sessions.bulkPut(await missing(database.sessions, file.sessions));
    await database.entries.bulkPut(await missing(database.entries, file.entries));
    for (const [day, imported] of file.minutes) {
      const known = await readableDay(database, day);
      const merged = mergeMinutes(known, imported);
      // Merging keeps the minutes that are here unless the file's are fuller.
      if (merged.some((minute, i) => minute !== known[i])) await putDay(database, day, merged);
    }
  });
}

async function missing<T extends { readonly id: string }>(
  table: { readonly bulkGet: (ids: string[]) => PromiseLike<unknown[]> },
  rows: readonly T[],
): Promise<T[]> {
  const known = await table.bulkGet(rows.map(({ id }) => id));
  return rows.filter((_, i) => known[i] === undefined);
}
