import { ANGLE_IDS } from '../geometry/angle';
import type { DaySummary, HistoryDatabase, SealedDay } from './database';
import { binWidth } from './histogram';
import { isDamage } from './history-fault';
import { rollUpHours, type HourRollUp } from './hour-roll-up';
import type { Day } from './local-day';
import type { MinuteRecord, RecordId, SessionRecord } from './minute-record';
import { unsealMinutes } from './unseal-minutes';

/** What `rollUpHours` counts, and in which bins: summaries of another version are made anew. */
const SUMMARY_VERSION = `3 ${ANGLE_IDS.map(binWidth).join(' ')}`;

/** Sealed and open minutes of a calendar day, each once, in order. Throws where the sealed bytes are damaged. */
export async function readDay(database: HistoryDatabase, day: Day): Promise<MinuteRecord[]> {
  const sealed = await database.days.get(day);
  const open = await database.minutes.where('day').equals(day).toArray();
  return mergeMinutes(sealed ? unsealMinutes(sealed.bytes) : [], open.map(withoutDay));
}

/** As `readDay`; of a damaged day what is still readable: its open minutes. */
export async function readableDay(database: HistoryDatabase, day: Day): Promise<MinuteRecord[]> {
  const sealed = await database.days.get(day);
  const open = await database.minutes.where('day').equals(day).toArray();
  return mergeMinutes(sealed ? readableMinutes(sealed) : [], open.map(withoutDay));
}

function readableMinutes({ bytes }: SealedDay): MinuteRecord[] {
  try {
    return unsealMinutes(bytes);
  } catch (error) {
    if (isDamage(error)) return [];
    throw error;
  }
}

export function withoutDay<T extends MinuteRecord>(minute: T): MinuteRecord {
  const { day: _, ...plain } = { day: '', ...minute };
  return plain;
}

/** The same minute from two places is one; where they differ the one that saw more counts. Order: time, then id. */
export function mergeMinutes(...lists: readonly (readonly MinuteRecord[])[]): MinuteRecord[] {
  const byId = new Map<RecordId, MinuteRecord>();
  for (const minute of lists.flat()) {
    const known = byId.get(minute.id);
    if (!known || isFuller(minute, known)) byId.set(minute.id, minute);
  }
  return [...byId.values()].sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
}

/** A whole order, so that merging gives the same whichever comes first. */
function isFuller(a: MinuteRecord, b: MinuteRecord): boolean {
  if (a.coveredMs !== b.coveredMs) return a.coveredMs > b.coveredMs;
  if (a.cues.length !== b.cues.length) return a.cues.length > b.cues.length;
  const [answersA, answersB] = [a, b].map(({ cues }) => cues.filter(({ answer }) => answer).length) as [number, number];
  if (answersA !== answersB) return answersA > answersB;
  return canonical(a) > canonical(b);
}

/** The same text for the same content, however its keys are ordered. */
function canonical(minute: MinuteRecord): string {
  return JSON.stringify(minute, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value,
  );
}

export async function sessionsOf(
  database: HistoryDatabase,
  minutes: readonly MinuteRecord[],
): Promise<ReadonlyMap<RecordId, SessionRecord>> {
  const ids = [...new Set(minutes.map(({ sessionId }) => sessionId))];
  const sessions = await database.sessions.bulkGet(ids);
  return new Map(sessions.flatMap((session) => (session ? [[session.id, session] as const] : [])));
}

export interface ReadHours {
  readonly hours: readonly HourRollUp[];
  /** Days that can't be read. */
  readonly damaged: readonly Day[];
  /** Of sealed days whose summary was of another version: to be kept, so that they are made but once. */
  readonly made: DaySummary[];
}

/** Before every day there is. */
const EVERY_DAY = '';

/** The hours of every day from one on, in order. */
export async function readHours(database: HistoryDatabase, from: Day = EVERY_DAY): Promise<ReadHours> {
  const summaries = await database.summaries.where('day').aboveOrEqual(from).toArray();
  const open = new Set((await database.minutes.where('day').aboveOrEqual(from).uniqueKeys()) as Day[]);
  const sealed = new Set((await database.days.where('day').aboveOrEqual(from).primaryKeys()) as Day[]);
  const current = summaries.filter(({ day, version }) => version === SUMMARY_VERSION && sealed.has(day));
  const fresh = current.filter(({ day }) => !open.has(day));
  const rest = new Set([...sealed, ...open]);
  for (const { day } of fresh) rest.delete(day);
  const made = await Promise.all([...rest].map((day) => hoursOfDay(database, day)));
  const damaged = made.flatMap((result) => ('damaged' in result ? [result.damaged] : []));
  const kept = made.flatMap((result) =>
    'hours' in result && !open.has(result.day) ? [summaryWith(result.day, result.hours)] : [],
  );
  const read = fresh.map(({ hours }) => JSON.parse(hours) as HourRollUp[]);
  const hours = [...read.flat(), ...made.flatMap((result) => ('hours' in result ? result.hours : []))];
  return {
    hours: inOrder(hours),
    damaged,
    made: kept,
  };
}

/** The same with the hours of days that are still being written to read anew; the others stay as they are. */
export async function refreshHours(
  database: HistoryDatabase,
  known: Pick<ReadHours, 'hours' | 'damaged'>,
): Promise<ReadHours> {
  const open = (await database.minutes.orderBy('day').uniqueKeys()) as Day[];
  const read = await Promise.all(open.map((day) => hoursOfDay(database, day)));
  return {
    hours: inOrder([
      ...known.hours.filter(({ day }) => !open.includes(day)),
      ...read.flatMap((result) => ('hours' in result ? result.hours : [])),
    ]),
    damaged: known.damaged,
    made: [],
  };
}

function inOrder(hours: HourRollUp[]): HourRollUp[] {
  return hours.sort((a, b) => (a.day === b.day ? a.hour - b.hour : a.day < b.day ? -1 : 1));
}

async function hoursOfDay(
  database: HistoryDatabase,
  day: Day,
): Promise<{ readonly day: Day; readonly hours: HourRollUp[] } | { readonly damaged: Day }> {
  try {
    const minutes = await readDay(database, day);
    return { day, hours: rollUpHours(minutes, await sessionsOf(database, minutes)) };
  } catch (error) {
    if (isDamage(error)) return { damaged: day };
    throw error;
  }
}

export function summaryOf(
  day: Day,
  minutes: readonly MinuteRecord[],
  sessions: ReadonlyMap<RecordId, SessionRecord>,
): DaySummary {
  return summaryWith(day, rollUpHours(minutes, sessions));
}

function summaryWith(day: Day, hours: readonly HourRollUp[]): DaySummary {
  return { day, version: SUMMARY_VERSION, hours: JSON.stringify(hours) };
}
