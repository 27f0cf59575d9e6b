import type { EntryRecord } from '../../history/entry-record';
import type { DaySpan, Erased } from '../../history/erase';
import { isHistoryFault, type HistoryFault } from '../../history/history-fault';
import type { HistoryContent, HistoryStore } from '../../history/history-store';
import type { Day } from '../../history/local-day';
import { localMoment } from '../../history/local-day';
import type { MinuteRecord } from '../../history/minute-record';
import { uuidV7 } from '../../history/uuid-v7';
import { HistoryFollower } from './history-follower';
import type { HistoryHold } from './history-hold';
import { recentContent } from './recent-content';
import { offsetMinAt } from './session-record';

export type Persistence = 'kept' | 'notPromised' | 'unknown';

const BOUNDARY_KEY = 'boundaryHour';
/** A page may stand open over midnight. */
const TURN_EVERY_MS = 30_000;

/** The person's records as the pages show them. Made once; what was erased can be put back until the page closes. */
export class History {
  content: HistoryContent | null = $state.raw(null);
  /** What the last weeks rest on, while the rest is still being read the first time; null: there is none, or all is read. */
  recent: HistoryContent | null = $state.raw(null);
  fault: HistoryFault | null = $state.raw(null);
  /** Why what is being recorded can't be stored just now; it waits in memory. */
  recordingFault: HistoryFault | null = $state.raw(null);
  /** The person's day begins at this hour, 0..6. */
  boundaryHour = $state(0);
  erased: readonly Erased[] = $state.raw([]);
  persistence: Persistence = $state('unknown');
  /** The day it is for the person, as of the last reading. */
  today: Day = $state('');
  readonly hold: HistoryHold;
  readonly #now: () => number;
  readonly #follower = new HistoryFollower((isAll) => void this.#load(isAll ? null : this.content));
  #isHearing = false;
  #turn = 0;
  /** The newest reading that has come to its end: an older one that ends later is not shown any more. */
  #shownTurn = 0;

  constructor(hold: HistoryHold, now: () => number) {
    this.hold = hold;
    this.#now = now;
    this.today = this.#dayAt(0);
  }

  /** Keeps `content` up to what this and other tabs write, while it is looked at. Returns how to stop. */
  look(): () => void {
    const stop = this.#follower.look();
    const turning = setInterval(() => this.#dayAt(this.boundaryHour) !== this.today && void this.load(), TURN_EVERY_MS);
    return () => {
      clearInterval(turning);
      stop();
    };
  }

  /** Reads everything anew; days that are over are packed on the way. */
  async load(): Promise<void> {
    await this.#load(null);
    await this.#askPersistence('persisted');
  }

  /**
   * Before anything is recorded: says at once where the browser refuses to keep records at all, and learns when the person's
   * day begins, by which the coach counts too.
   */
  async check(): Promise<void> {
    const store = await this.hold.take();
    if (!isHistoryFault(store)) return this.#readBoundary(store);
    if (store.fault === 'unavailable') this.recordingFault = store;
  }

  async #readBoundary(store: HistoryStore): Promise<void> {
    const boundary = await store.meta(BOUNDARY_KEY);
    if (typeof boundary === 'number') this.boundaryHour = boundary;
  }

  async #load(known: HistoryContent | null): Promise<void> {
    const turn = (this.#turn += 1);
    const end = this.#follower.begin();
    await this.with(async (store) => {
      this.#hear(store);
      const sealing = await store.seal(this.#dayAt(0));
      await this.#readBoundary(store);
      if (!this.content) {
        this.recent = await recentContent(store, this.#dayAt(0));
        this.today = this.#dayAt(this.boundaryHour);
      }
      const content = await store.content(known ?? undefined);
      // One that began later may still be under way: on a slow machine it always is, and a page must not wait for the last.
      if (turn < this.#shownTurn) return null;
      this.#shownTurn = turn;
      this.today = this.#dayAt(this.boundaryHour);
      if (isHistoryFault(content)) return content;
      this.content = content;
      this.recent = null;
      return sealing;
    }).finally(end);
  }

  /** For as long as the page lives: a database that was opened again has the same name. */
  #hear(store: HistoryStore): void {
    if (this.#isHearing) return;
    this.#isHearing = true;
    store.watch((tables) => this.#follower.hear(tables));
  }

  #dayAt(boundaryHour: number): Day {
    const now = this.#now();
    return localMoment(now, offsetMinAt(now), boundaryHour).day;
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

  /** What an entry about an earlier day begins with: noon of that day where the person is now. */
  newEntryOn(day: Day): Pick<EntryRecord, 'id' | 'at' | 'offsetMin'> {
    const now = this.newEntry();
    if (day === this.today) return now;
    const at = Date.parse(`${day}T12:00:00`);
    return { id: now.id, at, offsetMin: offsetMinAt(at) };
  }

  /** false: it could not be stored, and `fault` says why. */
  add(entry: EntryRecord): Promise<boolean> {
    return this.#change((store) => store.addEntry(entry));
  }

  /** One entry, set by mistake. */
  remove({ id }: EntryRecord): Promise<boolean> {
    return this.#change((store) => store.removeEntry(id));
  }

  putBack(entry: EntryRecord): Promise<boolean> {
    return this.#change((store) => store.restoreEntry(entry));
  }

  async #change(write: (store: HistoryStore) => Promise<HistoryFault | null>): Promise<boolean> {
    const fault = await this.with(write);
    if (isHistoryFault(fault)) return false;
    if (this.content) await this.load();
    return true;
  }

  async setBoundary(hour: number): Promise<void> {
    this.boundaryHour = hour;
    this.today = this.#dayAt(hour);
    await this.with((store) => store.putMeta(BOUNDARY_KEY, hour));
  }

  async erase(span: DaySpan): Promise<void> {
    const erased = await this.with((store) => store.erase(span, this.#now()));
    if (isHistoryFault(erased)) return;
    this.erased = [...this.erased, erased];
    await this.load();
  }

  async undoErase(): Promise<void> {
    const last = this.erased.at(-1);
    if (!last) return;
    const fault = await this.with((store) => store.restore(last));
    if (isHistoryFault(fault)) return;
    this.erased = this.erased.slice(0, -1);
    await this.load();
  }

  /** Asks the browser never to clear this site's data by itself; some ask the person, some decide alone. */
  askToKeep(): Promise<void> {
    return this.#askPersistence('persist');
  }

  async #askPersistence(question: 'persist' | 'persisted'): Promise<void> {
    try {
      const answer = await navigator.storage?.[question]?.();
      this.persistence = answer === undefined ? 'unknown' : answer ? 'kept' : 'notPromised';
    } catch {
      // Refused with the site's data: nothing is kept, which the fault of the store says.
      this.persistence = 'unknown';
    }
  }
}
