/** Numbers that change more often can't be read. */
const READABLE_MS = 250;

interface Timed {
  readonly timestampMs: number | null;
}

/** The newest value at a pace at which numbers can be read; gone at once where there is none any more. */
export class Readable<Value extends Timed | null> {
  #shown: Value | null = null;
  readonly #newest: () => Value;
  readonly value: Value = $derived.by(() => this.#due());

  constructor(newest: () => Value) {
    this.#newest = newest;
  }

  #due(): Value {
    const newest = this.#newest();
    const shown = this.#shown;
    const [from, to] = [shown?.timestampMs ?? null, newest?.timestampMs ?? null];
    if (shown && from !== null && to !== null && Math.abs(to - from) < READABLE_MS) return shown;
    return (this.#shown = newest);
  }
}
