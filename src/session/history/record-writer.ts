import type { EntryOf } from '../../history/entry-record';
import type { HistoryFault } from '../../history/history-fault';
import type { HistoryStore } from '../../history/history-store';
import type { Day } from '../../history/local-day';
import type { MinuteRecord, RecordId, SessionRecord } from '../../history/minute-record';
import type { HistoryHold } from './history-hold';

export interface RecordWriterParts {
  readonly hold: HistoryHold;
  readonly newId: (epochMs: number) => RecordId;
  /** After each write; null: it was stored. */
  readonly onFault: (fault: HistoryFault | null) => void;
}

/** Brings records to the disk one after the other: an older running minute never overwrites a newer one. */
export class RecordWriter {
  readonly #parts: RecordWriterParts;
  #writes: Promise<unknown> = Promise.resolve();
  /** Each id once: what could not be stored waits for the next write. */
  #waiting: readonly MinuteRecord[] = [];

  constructor(parts: RecordWriterParts) {
    this.#parts = parts;
  }

  /** All that was written so far is on the disk. */
  settled(): Promise<unknown> {
    return this.#writes;
  }

  putMinutes(minutes: readonly MinuteRecord[]): void {
    if (minutes.length === 0) return;
    this.#waiting = [...this.#waiting.filter(({ id }) => minutes.every((minute) => minute.id !== id)), ...minutes];
    this.#write(async (store) => {
      const batch = this.#waiting;
      const fault = await store.putMinutes(batch);
      if (!fault) this.#waiting = this.#waiting.filter((minute) => !batch.includes(minute));
      return fault;
    });
  }

  putSession(session: SessionRecord): void {
    this.#write(async (store) => {
      const deviceId = await store.deviceId(this.#parts.newId(session.startedAt));
      return store.putSession({ ...session, deviceId });
    });
  }

  addBaseline(entry: EntryOf<'baseline'>): void {
    this.#write((store) => store.addBaseline(entry));
  }

  /** Days that are over take a tenth of the room and of the time to read, once they are packed. */
  packDaysBefore(today: Day): void {
    this.#write((store) => store.seal(today));
  }

  #write(write: (store: HistoryStore) => Promise<HistoryFault | null>): void {
    this.#writes = this.#writes.then(async () => {
      const store = await this.#parts.hold.take();
      this.#parts.onFault('fault' in store ? store : await write(store));
    });
  }
}
