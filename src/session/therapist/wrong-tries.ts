import * as v from 'valibot';
import { waitAfterMs } from '../../therapist/unlock-pace';
import type { LocalStore } from '../../storage/local-store';

const schema = v.object({ wrong: v.pipe(v.number(), v.integer(), v.minValue(0)), lastAtMs: v.number() });

/** Wrong passphrases in a row, also over a reload and in other tabs. Who can change what the browser keeps is not held up. */
export class WrongTries {
  readonly #store: LocalStore;
  readonly #now: () => number;

  constructor(store: LocalStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Until the next passphrase is tried, ms. A clock that was set back makes no wait longer than it was. */
  get waitMs(): number {
    const { wrong, lastAtMs } = this.#read();
    const whole = waitAfterMs(wrong);
    return Math.min(whole, Math.max(0, lastAtMs + whole - this.#now()));
  }

  wrong(): void {
    this.#store.write({ wrong: this.#read().wrong + 1, lastAtMs: this.#now() });
  }

  right(): void {
    this.#store.write({ wrong: 0, lastAtMs: this.#now() });
  }

  #read(): v.InferOutput<typeof schema> {
    const parsed = v.safeParse(schema, this.#store.read());
    return parsed.success ? parsed.output : { wrong: 0, lastAtMs: 0 };
  }
}
