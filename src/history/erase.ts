import type { HistoryDatabase } from './database';
import { dayOfMinute } from './database';
import { readableDay } from './day-reading';
import { putDay } from './day-sealing';
import type { EntryRecord } from './entry-record';
import { addDays, localMoment, type Day } from './local-day';
import type { MinuteRecord, SessionRecord } from './minute-record';

/** Lived days, both included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
  /** Where a day begins; left out: at midnight. */
  readonly boundaryHour?: number;
}

export const EVERYTHING: DaySpan = { from: '0000-01-01', to: '9999-12-31' };

/** What was taken out, kept in memory until the page closes so that it can be put back. */
export interface Erased {
  readonly span: DaySpan;
  /** Epoch, ms. */
  readonly at: number;
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

/**
 * One transaction: all of it or nothing. Sessions go when their last minute does; of a damaged day there is nothing to put
 * back. `at`: now, epoch ms.
 */
export function eraseDays(database: HistoryDatabase, span: DaySpan, at: number): Promise<Erased> {
  return database.transaction('rw', database.tables, async () => {
    const minutes: MinuteRecord[] = [];
    for (const day of await daysIn(database, span)) {
      const [gone, kept] = parted(await readableDay(database, day), span);
      minutes.push(...gone);
      const isDamaged = gone.length + kept.length === 0 && day <= span.to;
      if (gone.length > 0 || isDamaged) await putDay(database, day, kept);
    }
    const entries = await database.entries.filter((entry) => isWithin(entry.at, entry.offsetMin, span)).toArray();
    await database.entries.bulkDelete(entries.map(({ id }) => id));
    await noteErasure(database, { ...span, at });
    return { span, at, minutes, entries, sessions: await takeSessions(database, span, minutes) };
  });
}

function parted(minutes: readonly MinuteRecord[], span: DaySpan): [gone: MinuteRecord[], kept: MinuteRecord[]] {
  const isGone = ({ startedAt, offsetMin }: MinuteRecord) => isWithin(startedAt, offsetMin, span);
  return [minutes.filter(isGone), minutes.filter((minute) => !isGone(minute))];
}

/** The sessions of what was erased, unless a day beside it still has minutes of theirs. */
async function takeSessions(
  database: HistoryDatabase,
  span: DaySpan,
  erased: readonly MinuteRecord[],
): Promise<SessionRecord[]> {
  const beside =
    span === EVERYTHING ? [] : await daysIn(database, { from: addDays(span.from, -1), to: addDays(span.to, 1) });
  const kept = await Promise.all(beside.map((day) => readableDay(database, day)));
  const keptIds = new Set(kept.flat().map(({ sessionId }) => sessionId));
  const ids = new Set(erased.map(({ sessionId }) => sessionId).filter((id) => !keptIds.has(id)));
  const gone = await database.sessions.filter(({ id }) => span === EVERYTHING || ids.has(id)).toArray();
  await database.sessions.bulkDelete(gone.map(({ id }) => id));
  return gone;
}

/** Calendar days that the span reaches into: the last lived day may end in the next. */
async function daysIn(database: HistoryDatabase, span: DaySpan): Promise<Day[]> {
  const { from } = span;
  const to = span.boundaryHour ? addDays(span.to, 1) : span.to;
  const sealed = (await database.days.where('day').between(from, to, true, true).primaryKeys()) as Day[];
  const open = (await database.minutes.where('day').between(from, to, true, true).keys()) as Day[];
  return [...new Set([...sealed, ...open])];
}

function isWithin(epochMs: number, offsetMin: number, { from, to, boundaryHour = 0 }: DaySpan): boolean {
  const { day } = localMoment(epochMs, offsetMin, boundaryHour);
  return day >= from && day <= to;
}

export function restoreErased(database: HistoryDatabase, erased: Erased): Promise<void> {
  const { minutes, sessions, entries } = erased;
  return database.transaction('rw', database.tables, async () => {
    const noted = await erasuresIn(database);
    const value = noted.filter(({ at }) => at !== erased.at);
    await database.meta.put({ key: ERASURES_KEY, value });
    await database.sessions.bulkPut([...sessions]);
    await database.entries.bulkPut([...entries]);
    for (const [day, restored] of byDay(minutes))
      await putDay(database, day, [...restored, ...(await readableDay(database, day))]);
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
