import type { HistoryFault } from '../../history/history-fault';
import type { HistoryStore } from '../../history/history-store';

/** Opens the database when it is first needed, and again after a fault; recorder and pages share it. */
export class HistoryHold {
  readonly #open: () => Promise<HistoryStore | HistoryFault>;
  #store: Promise<HistoryStore | HistoryFault> | null = null;

  constructor(open: () => Promise<HistoryStore | HistoryFault>) {
    this.#open = open;
  }

  async take(): Promise<HistoryStore | HistoryFault> {
    this.#store ??= this.#open();
    const store = await this.#store;
    if ('fault' in store) this.#store = null;
    else store.onClosed(() => (this.#store = null));
    return store;
  }

  async close(): Promise<void> {
    const store = await this.#store;
    this.#store = null;
    if (store && 'close' in store) store.close();
  }
}
