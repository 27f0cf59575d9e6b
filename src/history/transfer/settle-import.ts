import type { HistoryDatabase } from '../database';
import { readableDay } from '../day-reading';
import type { EntryRecord } from '../entry-record';
import type { Day } from '../local-day';
import type { MinuteRecord, RecordId, SessionRecord } from '../minute-record';
import type { ImportedHistory } from './found-records';
import type { Aside, AsideReason } from './vet-records';

/** Clock minutes of one device hold no more than a minute. */
const MINUTE_MS = 60_000;
const ROUNDING_MS = 1000;

/** A sitting's end is written when it ends, by a clock that may have been set in between. */
const OUTSIDE_MS = 3_600_000;

/**
 * Sets aside what contradicts the rest: minutes of sittings that nobody knows or that lie outside of them, and minutes and
 * entries that were counted already under another id. What is here counts before what comes in.
 */
export async function settleImport(database: HistoryDatabase, file: ImportedHistory): Promise<ImportedHistory> {
  const here = (await database.sessions.toArray()).map((session) => [session.id, session] as const);
  const sessions = new Map([...file.sessions.map((session) => [session.id, session] as const), ...here]);
  const minutes = new Map<Day, readonly MinuteRecord[]>();
  const aside: Aside[] = [...file.aside];
  for (const [day, imported] of file.minutes) {
    const known = await readableDay(database, day);
    const { kept, doubts } = settleDay(known, imported, sessions);
    if (kept.length > 0) minutes.set(day, kept);
    for (const [reason, count] of doubts) aside.push({ line: file.lines.get(day) ?? 0, reason, count });
  }
  const { kept, again } = settleEntries(await database.entries.toArray(), file.entries);
  for (const { id } of again) aside.push({ line: file.entryLines.get(id) ?? 0, reason: 'twice', count: 1 });
  return { ...file, minutes, entries: kept, aside };
}

function settleEntries(known: readonly EntryRecord[], imported: readonly EntryRecord[]) {
  const said = new Map(known.map((entry) => [contentOf(entry), entry.id]));
  const [kept, again]: [EntryRecord[], EntryRecord[]] = [[], []];
  for (const entry of imported) {
    const content = contentOf(entry);
    const same = said.get(content) ?? entry.id;
    (same === entry.id ? kept : again).push(entry);
    said.set(content, same);
  }
  return { kept, again };
}

/** All but the id: nobody says the same twice in the same millisecond. */
function contentOf({ id: _, ...entry }: EntryRecord): string {
  return JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function settleDay(
  known: readonly MinuteRecord[],
  imported: readonly MinuteRecord[],
  sessions: ReadonlyMap<RecordId, SessionRecord>,
) {
  const ids = new Set(known.map(({ id }) => id));
  const places = new Set(known.map(placeOf));
  const looks = new Set(known.flatMap(looksOf));
  const used = new Map<string, number>();
  for (const minute of known) use(used, minute, sessions);
  const doubts = new Map<AsideReason, number>();
  const kept = imported.filter((minute) => {
    if (ids.has(minute.id)) return true;
    const doubt = doubtOf(minute);
    if (doubt) doubts.set(doubt, (doubts.get(doubt) ?? 0) + 1);
    else {
      places.add(placeOf(minute));
      for (const look of looksOf(minute)) looks.add(look);
      use(used, minute, sessions);
    }
    return !doubt;
  });
  return { kept, doubts };

  function doubtOf(minute: MinuteRecord): AsideReason | null {
    const session = sessions.get(minute.sessionId);
    if (!session) return 'session';
    if (isOutside(minute, session)) return 'value';
    const sum = (used.get(clockOf(minute, sessions)) ?? 0) + minute.coveredMs;
    const isAgain = places.has(placeOf(minute)) || looksOf(minute).some((look) => looks.has(look));
    return isAgain || sum > MINUTE_MS + ROUNDING_MS ? 'sameMinute' : null;
  }
}

function isOutside({ startedAt }: MinuteRecord, session: SessionRecord): boolean {
  return startedAt < session.startedAt - OUTSIDE_MS || startedAt > (session.endedAt ?? Infinity) + OUTSIDE_MS;
}

/** Two devices never measure the same angles to the last digit at the same moment: it is one minute under another name. */
function looksOf({ startedAt, angles }: MinuteRecord): string[] {
  const measured = Object.entries(angles).sort(([a], [b]) => (a < b ? -1 : 1));
  return measured.length > 1 ? [`${startedAt} ${JSON.stringify(measured)}`] : [];
}

function placeOf({ sessionId, startedAt, coveredMs }: MinuteRecord): string {
  return `${sessionId} ${startedAt} ${coveredMs}`;
}

/** Minute of the clock on the device that recorded it. */
function clockOf({ sessionId, startedAt }: MinuteRecord, sessions: ReadonlyMap<RecordId, SessionRecord>): string {
  return `${sessions.get(sessionId)?.deviceId ?? sessionId} ${Math.floor(startedAt / MINUTE_MS)}`;
}

function use(used: Map<string, number>, minute: MinuteRecord, sessions: ReadonlyMap<RecordId, SessionRecord>): void {
  const clock = clockOf(minute, sessions);
  used.set(clock, (used.get(clock) ?? 0) + minute.coveredMs);
}
