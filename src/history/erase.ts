import type { HistoryDatabase } from './database';
import { dayOfMinute } from './database';
import { readDay } from './day-reading';
import { putDay } from './day-sealing';
import type { EntryRecord } from './entry-record';
import { addDays, localMoment, type Day } from './local-day';
import type { MinuteRecord, SessionRecord } from './minute-record';

/** Calendar days, both included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

export const EVERYTHING: DaySpan = { from: '0000-01-01', to: '9999-12-31' };

/** What was taken out, kept in memory until the page closes so that it can be put back. */
export interface Erased {
  readonly span: DaySpan;
  readonly minutes: readonly MinuteRecord[];
  readonly sessions: readonly SessionRecord[];
  readonly entries: readonly EntryRecord[];
}

/** A span that was erased, and when: what another device still has of it from before is not brought back by merging. */
export interface Erasure extends DaySpan {
  /** Epoch, ms. */
  readonly at: number;
}

const ERASURES_KEY = 'erasures';

export async function erasuresIn(database: HistoryDatabase): Promise<Erasure[]> {
  const stored = (await database.meta.get(ERASURES_KEY))?.value;
  return Array.isArray(stored) ? (stored as Erasure[]) : [];
}

async function noteErasure(database: HistoryDatabase, erasure: Erasure): Promise<void> {
  const value = [...(await erasuresIn(database)), erasure];
  await database.meta.put({ key: ERASURES_KEY, value });
}

export function isErased(epochMs: number, offsetMin: number, erasures: readonly Erasure[]): boolean {
  return erasures.some((erasure) => epochMs <= erasure.at && isWithin(epochMs, offsetMin, erasure));
}

/** One transaction: all of it or nothing. Sessions go when their last minute does. `at`: now, epoch ms. */
export function eraseDays(database: HistoryDatabase, span: DaySpan, at: number): Promise<Erased> {
  return database.transaction('rw', database.tables, async () => {
    const days = await daysIn(database, span);
    const minutes: MinuteRecord[] = [];
    for (const day of days) {
      minutes.push(...(await readableDay(database, day)));
      await putDay(database, day, []);
    }
    const entries = await database.entries.filter((entry) => isWithin(entry.at, entry.offsetMin, span)).toArray();
    await database.entries.bulkDelete(entries.map(({ id }) => id));
    await noteErasure(database, { ...span, at });
    return { span, minutes, entries, sessions: await takeSessions(database, span, minutes) };
  });
}

/** A damaged day can be erased too; there is nothing of it to put back. */
async function readableDay(database: HistoryDatabase, day: Day): Promise<MinuteRecord[]> {
  const sealed = await database.days.get(day);
  try {
    return await readDay(database, day);
  } catch (error) {
    if (sealed) return [];
    throw error;
  }
}

/** The sessions of what was erased, unless a day beside it still has minutes of theirs. */
async function takeSessions(
  database: HistoryDatabase,
  span: DaySpan,
  erased: readonly MinuteRecord[],
): Promise<SessionRecord[]> {
  const beside = span === EVERYTHING ? [] : [addDays(span.from, -1), addDays(span.to, 1)];
  const kept = await Promise.all(beside.map((day) => readableDay(database, day)));
  const keptIds = new Set(kept.flat().map(({ sessionId }) => sessionId));
  const ids = new Set(erased.map(({ sessionId }) => sessionId).filter((id) => !keptIds.has(id)));
  const gone = await database.sessions.filter(({ id }) => span === EVERYTHING || ids.has(id)).toArray();
  await database.sessions.bulkDelete(gone.map(({ id }) => id));
  return gone;
}

async function daysIn(database: HistoryDatabase, { from, to }: DaySpan): Promise<Day[]> {
  const sealed = (await database.days.where('day').between(from, to, true, true).primaryKeys()) as Day[];
  const open = (await database.minutes.where('day').between(from, to, true, true).keys()) as Day[];
  return [...new Set([...sealed, ...open])];
}

function isWithin(epochMs: number, offsetMin: number, { from, to }: DaySpan): boolean {
  const { day } = localMoment(epochMs, offsetMin, 0);
  return day >= from && day <= to;
}

export function restoreErased(database: HistoryDatabase, erased: Erased): Promise<void> {
  const { minutes, sessions, entries, span } = erased;
  return database.transaction('rw', database.tables, async () => {
    const noted = await erasuresIn(database);
    const value = noted.filter(({ from, to }) => from !== span.from || to !== span.to);
    await database.meta.put({ key: ERASURES_KEY, value });
    await database.sessions.bulkPut([...sessions]);
    await database.entries.bulkPut([...entries]);
    for (const [day, restored] of byDay(minutes))
      await putDay(database, day, [...restored, ...(await readDay(database, day))]);
  });
}

export function byDay(minutes: readonly MinuteRecord[]): Map<Day, MinuteRecord[]> {
  const days = new Map<Day, MinuteRecord[]>();
  for (const minute of minutes) {
    const day = dayOfMinute(minute);
    const known = days.get(day);
    if (known) known.push(minute);
    else days.set(day, [minute]);
  }
  return days;
}
