import { dueAtMs, NOTHING_WRITTEN, reading, written, type RefreshPlan } from './history-refresh';

/** Reads again what was written meanwhile, while someone looks. */
export class HistoryFollower {
  readonly #read: (isAll: boolean) => void;
  #plan: RefreshPlan = NOTHING_WRITTEN;
  #lookers = 0;
  #readers = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `isAll`: more than open minutes, sessions and entries may have changed. */
  constructor(read: (isAll: boolean) => void) {
    this.#read = read;
  }

  /** Something was written, here or in another tab; null: anything may have been. */
  hear(tables: ReadonlySet<string> | null): void {
    this.#plan = written(this.#plan, tables, performance.now());
    this.#schedule();
  }

  /** Someone begins to read. Returns what to call at the end: what is written meanwhile waits for it, so that a slow reading
   * that packs days, and so writes, does not call the next one over itself. */
  begin(): () => void {
    this.#plan = reading(performance.now());
    this.#readers += 1;
    this.#schedule();
    return () => {
      this.#readers -= 1;
      this.#schedule();
    };
  }

  /** Someone looks from now on. Returns how to stop. */
  look(): () => void {
    const schedule = () => this.#schedule();
    this.#lookers += 1;
    document.addEventListener('visibilitychange', schedule);
    schedule();
    return () => {
      this.#lookers -= 1;
      document.removeEventListener('visibilitychange', schedule);
      schedule();
    };
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const due = dueAtMs(this.#plan);
    if (due === null || this.#lookers === 0 || this.#readers > 0 || document.visibilityState === 'hidden') return;
    this.#timer = setTimeout(() => this.#read(isWhole(this.#plan.tables)), Math.max(0, due - performance.now()));
  }
}

/** Days that were packed, erased or brought in, or another day boundary: then all is read. */
function isWhole(tables: RefreshPlan['tables']): boolean {
  return tables === null || tables.has('days') || tables.has('meta');
}
