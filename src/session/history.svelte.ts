import type { EntryRecord } from '../history/entry-record';
import type { DaySpan, Erased } from '../history/erase';
import { isHistoryFault, type HistoryFault } from '../history/history-fault';
import type { HistoryContent, HistoryStore } from '../history/history-store';
import type { Day } from '../history/local-day';
import { localMoment } from '../history/local-day';
import type { MinuteRecord } from '../history/minute-record';
import { uuidV7 } from '../history/uuid-v7';
import type { HistoryHold } from './history-hold';
import { offsetMinAt } from './session-record';

export type Persistence = 'kept' | 'notPromised' | 'unknown';

const BOUNDARY_KEY = 'boundaryHour';

/** The person's records as the pages show them. Made once; what was erased can be put back until the page closes. */
export class History {
  content: HistoryContent | null = $state.raw(null);
  fault: HistoryFault | null = $state.raw(null);
  /** The person's day begins at this hour, 0..6. */
  boundaryHour = $state(0);
  erased: readonly Erased[] = $state.raw([]);
  persistence: Persistence = $state('unknown');
  readonly hold: HistoryHold;
  readonly #now: () => number;

  constructor(hold: HistoryHold, now: () => number) {
    this.hold = hold;
    this.#now = now;
  }

  /** The day it is for the person. */
  get today(): Day {
    const now = this.#now();
    return localMoment(now, offsetMinAt(now), this.boundaryHour).day;
  }

  /** Reads everything anew; days that are over are packed on the way. */
  async load(): Promise<void> {
    await this.with(async (store) => {
      const now = this.#now();
      const sealing = await store.seal(localMoment(now, offsetMinAt(now), 0).day);
      const boundary = await store.meta(BOUNDARY_KEY);
      if (typeof boundary === 'number') this.boundaryHour = boundary;
      const content = await store.content();
      if (isHistoryFault(content)) return content;
      this.content = content;
      return sealing;
    });
    await this.#askPersistence('persisted');
  }

  /** Calls with the store; a fault on the way becomes the state the page shows. */
  async with<T>(use: (store: HistoryStore) => Promise<T | HistoryFault>): Promise<T | HistoryFault> {
    const store = await this.hold.take();
    const result = isHistoryFault(store) ? store : await use(store);
    this.fault = isHistoryFault(result) ? result : null;
    return result;
  }

  /** A lived day reaches into the calendar day after. */
  async minutesOf(day: Day, next: Day): Promise<readonly MinuteRecord[]> {
    const days = this.boundaryHour > 0 ? [day, next] : [day];
    const read = await Promise.all(days.map((each) => this.with((store) => store.minutesOf(each))));
    return read.flatMap((minutes) => (isHistoryFault(minutes) ? [] : minutes));
  }

  /** What every new entry begins with: an id, and now. */
  newEntry(): Pick<EntryRecord, 'id' | 'at' | 'offsetMin'> {
    const at = this.#now();
    const id = uuidV7(at, (bytes) => void crypto.getRandomValues(bytes));
    return { id, at, offsetMin: offsetMinAt(at) };
  }

  async add(entry: EntryRecord): Promise<void> {
    await this.with((store) => store.addEntry(entry));
    await this.load();
  }

  async setBoundary(hour: number): Promise<void> {
    this.boundaryHour = hour;
    await this.with((store) => store.putMeta(BOUNDARY_KEY, hour));
  }

  async erase(span: DaySpan): Promise<void> {
    const erased = await this.with((store) => store.erase(span, this.#now()));
    if (!isHistoryFault(erased)) this.erased = [...this.erased, erased];
    await this.load();
  }

  async undoErase(): Promise<void> {
    const last = this.erased.at(-1);
    if (!last) return;
    const fault = await this.with((store) => store.restore(last));
    if (!isHistoryFault(fault)) this.erased = this.erased.slice(0, -1);
    await this.load();
  }

  /** Asks the browser never to clear this site's data by itself; some ask the person, some decide alone. */
  askToKeep(): Promise<void> {
    return this.#askPersistence('persist');
  }

  async #askPersistence(question: 'persist' | 'persisted'): Promise<void> {
    if (!navigator.storage?.persist) return;
    this.persistence = (await navigator.storage[question]()) ? 'kept' : 'notPromised';
  }
}
