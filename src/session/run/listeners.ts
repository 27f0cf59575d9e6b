/** Calls everybody who subscribed, in the order in which they came. */
export class Listeners<Listener extends object> {
  readonly #all = new Set<Listener>();
  readonly #onNobody: () => void;

  /** `onNobody`: the last one has gone. */
  constructor(onNobody: () => void) {
    this.#onNobody = onNobody;
  }

  /** Returns how to unsubscribe. */
  add(listener: Listener): () => void {
    const own = { ...listener };
    this.#all.add(own);
    return () => {
      if (this.#all.delete(own) && this.#all.size === 0) this.#onNobody();
    };
  }

  /** Who leaves while the others are being told is not told any more. */
  each(tell: (listener: Listener) => void): void {
    for (const listener of [...this.#all]) if (this.#all.has(listener)) tell(listener);
  }
}
