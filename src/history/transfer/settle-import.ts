import type { HistoryDatabase } from '../database';
import { readableDay } from '../day-reading';
import type { Day } from '../local-day';
import type { MinuteRecord, RecordId, SessionRecord } from '../minute-record';
import type { ImportedHistory } from './found-records';
import type { Aside, AsideReason } from './vet-records';

/** Clock minutes of one device hold no more than a minute. */
const MINUTE_MS = 60_000;
const ROUNDING_MS = 1000;

/**
 * Sets aside what contradicts the rest: minutes of sittings that nobody knows, and minutes that were counted already under
 * another id. What is here counts before what comes in.
 */
export async function settleImport(database: HistoryDatabase, file: ImportedHistory): Promise<ImportedHistory> {
  const here = new Map((await database.sessions.toArray()).map((session) => [session.id, session]));
  const sessions = new Map([...file.sessions.map((session) => [session.id, session] as const), ...here]);
  const minutes = new Map<Day, readonly MinuteRecord[]>();
  const aside: Aside[] = [...file.aside];
  for (const [day, imported] of file.minutes) {
    const known = await readableDay(database, day);
    const { kept, doubts } = settleDay(known, imported, sessions);
    if (kept.length > 0) minutes.set(day, kept);
    for (const [reason, count] of doubts) aside.push({ line: file.lines.get(day) ?? 0, reason, count });
  }
  return { ...file, minutes, aside };
}

function settleDay(
  known: readonly MinuteRecord[],
  imported: readonly MinuteRecord[],
  sessions: ReadonlyMap<RecordId, SessionRecord>,
) {
  const ids = new Set(known.map(({ id }) => id));
  const places = new Set(known.map(placeOf));
  const used = new Map<string, number>();
  for (const minute of known) use(used, minute, sessions);
  const doubts = new Map<AsideReason, number>();
  const kept = imported.filter((minute) => {
    if (ids.has(minute.id)) return true;
    const doubt = doubtOf(minute);
    if (doubt) doubts.set(doubt, (doubts.get(doubt) ?? 0) + 1);
    else {
      places.add(placeOf(minute));
      use(used, minute, sessions);
    }
    return !doubt;
  });
  return { kept, doubts };

  function doubtOf(minute: MinuteRecord): AsideReason | null {
    if (!sessions.has(minute.sessionId)) return 'session';
    const sum = (used.get(clockOf(minute, sessions)) ?? 0) + minute.coveredMs;
    return places.has(placeOf(minute)) || sum > MINUTE_MS + ROUNDING_MS ? 'sameMinute' : null;
  }
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
