import * as v from 'valibot';
import type { EntryRecord } from '../entry-record';
import type { Day } from '../local-day';
import type { MinuteRecord, RecordId, SessionRecord } from '../minute-record';
import { minutesOfColumns, type TransferDay } from './transfer-format';
import { daySchema, entrySchema, sessionSchema } from './transfer-schema';
import { doubtOfEntry, doubtOfMinute, doubtOfSession, type Aside, type AsideReason } from './vet-records';

const lineSchema = v.union([
  v.strictObject({ session: sessionSchema }),
  v.strictObject({ entry: entrySchema }),
  daySchema,
]);

interface Counts {
  readonly days: number;
  readonly minutes: number;
  readonly sessions: number;
  readonly entries: number;
}

/** A file that was read and checked as a whole, and not yet added. */
export interface ImportedHistory {
  /** What was not believed; everything else is as it stands in the file. */
  readonly aside: readonly Aside[];
  /** The line each day stands on. */
  readonly lines: ReadonlyMap<Day, number>;
  readonly entryLines: ReadonlyMap<RecordId, number>;
  readonly sessions: readonly SessionRecord[];
  readonly entries: readonly EntryRecord[];
  readonly minutes: ReadonlyMap<Day, readonly MinuteRecord[]>;
}

/** The records of a copy, line by line; what can't have happened is set aside with its line. */
export class FoundRecords {
  readonly #now: number;
  readonly #sessions = new Map<RecordId, SessionRecord>();
  readonly #entries = new Map<RecordId, EntryRecord>();
  readonly #minutes = new Map<Day, MinuteRecord[]>();
  readonly #lines = new Map<Day, number>();
  readonly #entryLines = new Map<RecordId, number>();
  readonly #ids = new Set<RecordId>();
  readonly #aside: Aside[] = [];
  readonly #seen = { days: 0, minutes: 0, sessions: 0, entries: 0 };

  constructor(now: number) {
    this.#now = now;
  }

  get minuteCount(): number {
    return this.#seen.minutes;
  }

  /** false: not a record of ours. */
  take(record: unknown, line: number): boolean {
    const parsed = v.safeParse(lineSchema, record);
    if (!parsed.success) return false;
    const found = parsed.output;
    if ('session' in found) this.#takeSession(found.session, line);
    else if ('entry' in found) this.#takeEntry(found.entry, line);
    else this.#takeDay(found as TransferDay, line);
    return true;
  }

  /** Whether all is there that the last line counts. */
  isWhole(end: Counts): boolean {
    const { days, minutes, sessions, entries } = this.#seen;
    return end.days === days && end.minutes === minutes && end.sessions === sessions && end.entries === entries;
  }

  history(): ImportedHistory {
    return {
      sessions: [...this.#sessions.values()],
      entries: [...this.#entries.values()],
      minutes: this.#minutes,
      lines: this.#lines,
      entryLines: this.#entryLines,
      aside: this.#aside,
    };
  }

  #takeSession(session: SessionRecord, line: number): void {
    this.#seen.sessions += 1;
    const doubt = this.#sessions.has(session.id) ? 'twice' : doubtOfSession(session, this.#now);
    if (doubt) this.#setAside(line, doubt, 1);
    else this.#sessions.set(session.id, session);
  }

  #takeEntry(entry: EntryRecord, line: number): void {
    this.#seen.entries += 1;
    const doubt = this.#entries.has(entry.id) ? 'twice' : doubtOfEntry(entry, this.#now);
    if (doubt) return this.#setAside(line, doubt, 1);
    this.#entries.set(entry.id, entry);
    this.#entryLines.set(entry.id, line);
  }

  #takeDay(day: TransferDay, line: number): void {
    this.#seen.days += 1;
    const doubts = new Map<AsideReason, number>();
    const minutes = minutesOfColumns(day);
    this.#seen.minutes += minutes.length;
    const kept = minutes.filter((minute) => {
      const doubt = this.#ids.has(minute.id) ? 'twice' : doubtOfMinute(minute, day.day, this.#now);
      if (doubt) doubts.set(doubt, (doubts.get(doubt) ?? 0) + 1);
      else this.#ids.add(minute.id);
      return !doubt;
    });
    for (const [reason, count] of doubts) this.#setAside(line, reason, count);
    if (kept.length === 0) return;
    this.#minutes.set(day.day, [...(this.#minutes.get(day.day) ?? []), ...kept]);
    this.#lines.set(day.day, line);
  }

  #setAside(line: number, reason: AsideReason, count: number): void {
    this.#aside.push({ line, reason, count });
  }
}
