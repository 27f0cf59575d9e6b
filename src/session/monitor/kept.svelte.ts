import type { LocalStore } from '../../storage/local-store';

/** A value that stays in this browser. Whatever is read is parsed first. */
export class Kept<Value> {
  value: Value = $state.raw()!;
  /** false after the browser refused to keep a change; it still holds until the page closes. */
  isKept = $state(true);
  readonly #store: LocalStore;

  constructor(store: LocalStore, parse: (stored: unknown) => Value) {
    this.#store = store;
    this.value = parse(store.read());
    store.onWrittenElsewhere(() => (this.value = parse(store.read())));
  }

  keep(value: Value): void {
    this.value = value;
    this.isKept = this.#store.write(value);
  }
}
