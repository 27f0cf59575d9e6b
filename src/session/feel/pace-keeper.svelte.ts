import type { EntryRecord } from '../../history/entry-record';
import { isHistoryFault } from '../../history/history-fault';
import type { HistoryStore } from '../../history/history-store';
import type { HistoryHold } from '../history/history-hold';
import { arcPace, type ArcPace } from '../../history/training/arc-pace';
import type { When } from '../../history/training/feel-history';

/** It is asked at every look, and goes by days. */
const ASKED_ANEW_MS = 60_000;

/** How far the person's eight weeks have come, kept up to what this and other tabs write. */
export class PaceKeeper {
  #entries: readonly EntryRecord[] = $state.raw([]);
  #last: { readonly pace: ArcPace | null; readonly from: readonly EntryRecord[]; readonly at: number } | null = null;
  readonly #hold: Pick<HistoryHold, 'take'>;
  readonly #now: () => When;

  constructor(hold: Pick<HistoryHold, 'take'>, now: () => When) {
    this.#hold = hold;
    this.#now = now;
  }

  /** null: no drill was done yet, or it can't be read. */
  get pace(): ArcPace | null {
    const [from, now] = [this.#entries, this.#now()];
    const isFresh = this.#last?.from === from && Math.abs(now.at - this.#last.at) < ASKED_ANEW_MS;
    if (!this.#last || !isFresh) this.#last = { pace: arcPace(from, now), from, at: now.at };
    return this.#last.pace;
  }

  /** Without a database it stays as it is: the coach then counts its own weeks. */
  async follow(): Promise<void> {
    const store = await this.#hold.take();
    if (isHistoryFault(store)) return;
    store.watch((tables) => (tables === null || tables.has('entries') ? void this.#read(store) : undefined));
    await this.#read(store);
  }

  async #read(store: HistoryStore): Promise<void> {
    const entries = await store.entries();
    if (!isHistoryFault(entries)) this.#entries = entries;
  }
}
