import type { DaySummary, HistoryDatabase } from './database';
import { dayOfMinute } from './database';
import { readDay, readHours, refreshHours } from './day-reading';
import { sealDaysBefore } from './day-sealing';
import { eraseDays, restoreErased, type DaySpan, type Erased } from './erase';
import { eraseEntry, restoreEntry } from './erase-entry';
import type { EntryOf, EntryRecord } from './entry-record';
import { historyFaultOf, type HistoryFault } from './history-fault';
import type { HourRollUp } from './hour-roll-up';
import { dayNumberOf, type Day } from './local-day';
import type { MinuteRecord, RecordId, SessionRecord } from './minute-record';
import { openDatabase, type OpenedDatabase } from './open-database';
import { watchTables } from './watch-tables';

/** Everything the views draw, without the minutes themselves. */
export interface HistoryContent {
  readonly hours: readonly HourRollUp[];
  readonly sessions: readonly SessionRecord[];
  readonly entries: readonly EntryRecord[];
  /** Days whose packed minutes can't be read; the rest is intact. */
  readonly damaged: readonly Day[];
}

/** The person's records. Every method answers with a fault instead of throwing where the browser refuses. */
export class HistoryStore {
  readonly database: HistoryDatabase;
  readonly onClosed: OpenedDatabase['onClosed'];

  constructor(opened: OpenedDatabase) {
    this.database = opened.database;
    this.onClosed = opened.onClosed;
  }

  /** The running minute is put again and again under its id until it is full. */
  putMinutes(minutes: readonly MinuteRecord[]): Promise<HistoryFault | null> {
    return this.#write(() =>
      this.database.minutes.bulkPut(minutes.map((minute) => ({ ...minute, day: dayOfMinute(minute) }))),
    );
  }

  putSession(session: SessionRecord): Promise<HistoryFault | null> {
    return this.#write(() => this.database.sessions.put(session));
  }

  addEntry(entry: EntryRecord): Promise<HistoryFault | null> {
    return this.#write(() => this.database.entries.add(entry));
  }

  removeEntry(id: RecordId): Promise<HistoryFault | null> {
    return this.#write(() => eraseEntry(this.database, id));
  }

  restoreEntry(entry: EntryRecord): Promise<HistoryFault | null> {
    return this.#write(() => restoreEntry(this.database, entry));
  }

  /** Once for each baseline. */
  addBaseline(entry: EntryOf<'baseline'>): Promise<HistoryFault | null> {
    const { entries } = this.database;
    return this.#write(() =>
      this.database.transaction('rw', entries, async () => {
        const known = await entries
          .filter((each) => each.kind === 'baseline' && each.baselineId === entry.baselineId)
          .count();
        if (known === 0) await entries.add(entry);
      }),
    );
  }

  /** Which browser on which machine a session was recorded on; `fresh` becomes it where there is none yet. */
  async deviceId(fresh: RecordId): Promise<RecordId> {
    const known = await this.meta('deviceId');
    if (typeof known === 'string') return known;
    await this.putMeta('deviceId', fresh);
    return fresh;
  }

  /** Packs what lies before `today`, the calendar day it is for the person. */
  seal(today: Day): Promise<HistoryFault | null> {
    return this.#write(() => sealDaysBefore(this.database, today));
  }

  minutesOf(day: Day): Promise<MinuteRecord[] | HistoryFault> {
    return this.#read(() => readDay(this.database, day));
  }

  /** `known`: what was read before, when nothing but open minutes, sessions and entries has changed since. */
  content(known?: HistoryContent): Promise<HistoryContent | HistoryFault> {
    return this.#read(async () => {
      const [{ made, ...read }, sessions, entries] = await Promise.all([
        known ? refreshHours(this.database, known) : readHours(this.database),
        this.database.sessions.orderBy('startedAt').toArray(),
        this.database.entries.orderBy('at').toArray(),
      ]);
      await this.#keepMade(made);
      return { ...read, sessions, entries };
    });
  }

  /** As `content`, of the days from one on. */
  contentSince(from: Day): Promise<HistoryContent | HistoryFault> {
    return this.#read(async () => {
      const { sessions, entries } = this.database;
      const fromMs = dayNumberOf(from) * 86_400_000;
      const [{ made, ...read }, recentSessions, recentEntries] = await Promise.all([
        readHours(this.database, from),
        sessions.where('startedAt').aboveOrEqual(fromMs).toArray(),
        entries.where('at').aboveOrEqual(fromMs).toArray(),
      ]);
      await this.#keepMade(made);
      return { ...read, sessions: recentSessions, entries: recentEntries };
    });
  }

  /** Only a cache: where writing is refused, what is stored is read all the same. */
  async #keepMade(made: readonly DaySummary[]): Promise<void> {
    if (made.length > 0) await this.database.summaries.bulkPut([...made]).catch(() => undefined);
  }

  /** What the person did and said, oldest first. */
  entries(): Promise<EntryRecord[] | HistoryFault> {
    return this.#read(() => this.database.entries.orderBy('at').toArray());
  }

  /** See `watchTables`. */
  watch(onWritten: (tables: ReadonlySet<string> | null) => void): () => void {
    return watchTables(this.database.name, onWritten);
  }

  erase(span: DaySpan, at: number): Promise<Erased | HistoryFault> {
    return this.#read(() => eraseDays(this.database, span, at));
  }

  restore(erased: Erased): Promise<HistoryFault | null> {
    return this.#write(() => restoreErased(this.database, erased));
  }

  /** For work of other files on the database: what the browser refuses comes back as a fault. */
  attempt<T>(work: () => PromiseLike<T>): Promise<T | HistoryFault> {
    return this.#read(work);
  }

  /** undefined: never written. */
  meta(key: string): Promise<unknown> {
    return this.#read(async () => (await this.database.meta.get(key))?.value);
  }

  putMeta(key: string, value: unknown): Promise<HistoryFault | null> {
    return this.#write(() => this.database.meta.put({ key, value }));
  }

  close(): void {
    this.database.close({ disableAutoOpen: true });
  }

  async #read<T>(read: () => PromiseLike<T>): Promise<T | HistoryFault> {
    try {
      return await read();
    } catch (error) {
      return historyFaultOf(error);
    }
  }

  async #write(write: () => PromiseLike<unknown>): Promise<HistoryFault | null> {
    try {
      await write();
      return null;
    } catch (error) {
      return historyFaultOf(error, 'writing');
    }
  }
}

export async function openHistory(name?: string): Promise<HistoryStore | HistoryFault> {
  const opened = await openDatabase(name);
  return 'fault' in opened ? opened : new HistoryStore(opened);
}
