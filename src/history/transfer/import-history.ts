import * as v from 'valibot';
import type { HistoryDatabase } from '../database';
import { dayOfMinute } from '../database';
import { mergeMinutes, readableDay } from '../day-reading';
import { putDay } from '../day-sealing';
import type { Day } from '../local-day';
import { FoundRecords, type ImportedHistory } from './found-records';
import { readRecords } from './read-lines';
import { endSchema, headerSchema, isNewer } from './transfer-schema';

/** Why a file is not let in. Nothing has changed. */
export interface ImportRefusal {
  readonly refused: 'notOurs' | 'newer' | 'damaged' | 'truncated' | 'tooLarge' | 'passphrase' | 'resaved';
  readonly line?: number;
}

/** Five years are some 120 MB; what is larger was not made here. */
export const MOST_BYTES = 1_000_000_000;
const MOST_MINUTES = 5_000_000;

/** `now`, epoch ms: what claims to be later is set aside; left out, nothing is. `settleImport` looks at the rest. */
export async function readHistory(file: Blob, now = Infinity): Promise<ImportedHistory | ImportRefusal> {
  if (file.size > MOST_BYTES) return { refused: 'tooLarge' };
  const found = new FoundRecords(now);
  const records = readRecords(file);
  let at = { line: 0, count: 0 };
  let isEnded = false;
  let isClosed: boolean;
  try {
    for (;;) {
      const next = await records.next();
      if (next.done) {
        isClosed = next.value;
        break;
      }
      const { text, line } = next.value;
      at = { line, count: at.count + 1 };
      if (at.count === 1) {
        const refusal = refuseHeader(text);
        if (refusal) return refusal;
        continue;
      }
      if (isEnded) return { refused: 'damaged', line };
      const record: unknown = JSON.parse(text);
      if (v.is(endSchema, record)) {
        if (!found.isWhole(record.end)) return { refused: 'truncated' };
        isEnded = true;
      } else if (!found.take(record, line)) return { refused: 'damaged', line };
      if (found.minuteCount > MOST_MINUTES) return { refused: 'tooLarge' };
    }
  } catch (error) {
    if (error instanceof RangeError) return { refused: 'tooLarge' };
    if (!(error instanceof SyntaxError)) throw error;
    return at.count === 0 ? { refused: 'notOurs' } : { refused: 'damaged', line: Math.max(2, at.line) };
  }
  if (at.count === 0) return { refused: 'notOurs' };
  return isEnded && isClosed ? found.history() : { refused: 'truncated' };
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

export interface ImportPreview {
  readonly days: number;
  readonly minutes: number;
  readonly newMinutes: number;
  readonly entries: number;
  readonly newEntries: number;
  /** null: nothing of it is believed. */
  readonly from: Day | null;
  readonly to: Day | null;
}

/** What adding it would do. null: there is nothing in it. */
export async function previewImport(database: HistoryDatabase, file: ImportedHistory): Promise<ImportPreview | null> {
  const days = [...file.minutes.keys()].sort();
  const all = [...days, ...file.entries.map((entry) => dayOfMinute({ ...entry, startedAt: entry.at }))].sort();
  const [from, to] = [all[0] ?? null, all.at(-1) ?? null];
  if (from === null && file.aside.length === 0) return null;
  let minutes = 0;
  let newMinutes = 0;
  for (const [day, imported] of file.minutes) {
    const known = new Set((await readableDay(database, day)).map(({ id }) => id));
    minutes += imported.length;
    newMinutes += imported.filter(({ id }) => !known.has(id)).length;
  }
  const newEntries = (await missing(database.entries, file.entries)).length;
  return { days: days.length, minutes, newMinutes, entries: file.entries.length, newEntries, from, to };
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
