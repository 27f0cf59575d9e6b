import type { LocalStore } from '../storage/local-store';
import { parseSettings, type SettingValues } from '../storage/settings';

/** What the person chose, kept in this browser. */
export class Settings {
  values: SettingValues = $state.raw(parseSettings(undefined));
  /** false after the browser refused to keep a change; the change still holds until the page closes. */
  isKept = $state(true);
  readonly #store: LocalStore;

  constructor(store: LocalStore) {
    this.#store = store;
    this.values = parseSettings(store.read());
    store.onWrittenElsewhere(() => (this.values = parseSettings(store.read())));
  }

  change(changes: Partial<Omit<SettingValues, 'version'>>): void {
    this.values = { ...this.values, ...changes };
    this.isKept = this.#store.write(this.values);
  }
}
