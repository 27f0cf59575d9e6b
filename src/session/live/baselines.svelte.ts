import { renamed, withBaseline, withChange, withoutBaseline } from './baseline-choice';
import type { LocalStore } from '../../storage/local-store';
import { NO_BASELINES, parseBaselines, type SavedBaselines } from '../../storage/saved-baseline';
import type { SavedBaseline } from '../../posture/saved-baseline';

/** The person's baselines, kept in this browser: numbers, never pictures. */
export class Baselines {
  saved: SavedBaselines = $state.raw(NO_BASELINES);
  /** false after the browser refused to keep a change; the change still holds until the page closes. */
  isKept = $state(true);
  readonly #store: LocalStore;

  constructor(store: LocalStore) {
    this.#store = store;
    this.saved = parseBaselines(store.read());
    store.onWrittenElsewhere(() => (this.saved = parseBaselines(store.read())));
  }

  add(item: SavedBaseline): void {
    this.#keep(withBaseline(this.saved, item));
  }

  choose(id: string): void {
    this.#keep({ ...this.saved, chosenId: id });
  }

  rename(id: string, name: string): void {
    this.#keep(renamed(this.saved, id, name));
  }

  /** What was learned of it since it was taken. One that came with the page is nobody's, and stays as it is. */
  change(id: string, change: (item: SavedBaseline) => SavedBaseline): void {
    if (this.saved.items.some(({ baseline }) => baseline.id === id)) this.#keep(withChange(this.saved, id, change));
  }

  remove(id: string): void {
    this.#keep(withoutBaseline(this.saved, id));
  }

  #keep(saved: SavedBaselines): void {
    this.saved = saved;
    this.isKept = this.#store.write(saved);
  }
}
