import { Dexie } from 'dexie';
import { isHistoryFault } from './history-fault';
import { openHistory, type HistoryStore } from './history-store';
import { addDays, dayNumberOf } from './local-day';
import { sealMinutes } from './seal-minutes';
import { minuteWith } from './test-minute';

/** Databases of one test. */
export class TestStores {
  readonly #opened: HistoryStore[] = [];

  async open(name: string): Promise<HistoryStore> {
    const store = await openHistory(name);
    if (isHistoryFault(store)) throw new Error(store.detail);
    this.#opened.push(store);
    return store;
  }

  /** So many sealed days of three minutes each. */
  async withDays(name: string, count: number): Promise<HistoryStore> {
    const store = await this.open(name);
    for (let i = 0; i < count; i++) {
      const day = addDays('2026-01-05', i);
      const startedAt = dayNumberOf(day) * 86_400_000 + 32_400_000;
      const minutes = [0, 1, 2].map((n) => minuteWith({ id: idOf(i, n), startedAt: startedAt + n * 60_000 }));
      await store.database.days.put({ day, minutes: 3, bytes: sealMinutes(minutes) });
    }
    return store;
  }

  /** After each test. */
  async clear(): Promise<void> {
    for (const store of this.#opened.splice(0)) {
      store.close();
      await Dexie.delete(store.database.name);
    }
  }
}

function idOf(day: number, minute: number): string {
  return `01900000-0000-7000-8000-${String(day * 10 + minute).padStart(12, '0')}`;
}
