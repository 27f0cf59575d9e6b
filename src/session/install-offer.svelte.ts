import type { LocalStore } from '../storage/local-store';

/** Chromium's own: it says that the page can be installed, and waits for the moment that the page chooses. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** Installing the page as an app of its own, where the browser offers that. */
export class InstallOffer {
  #event: InstallEvent | null = $state.raw(null);
  #isDeclined = $state(false);
  readonly #store: LocalStore;

  /** `store` remembers that the person said no. */
  constructor(store: LocalStore, target: EventTarget = window) {
    this.#store = store;
    this.#isDeclined = store.read() === true;
    target.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#event = event as InstallEvent;
    });
    target.addEventListener('appinstalled', () => (this.#event = null));
  }

  /** The browser can do it, and has not yet. */
  get isPossible(): boolean {
    return this.#event !== null;
  }

  /** Possible, and never turned down: may be said unasked. */
  get isWelcome(): boolean {
    return this.isPossible && !this.#isDeclined;
  }

  /** Shows the browser's own question; it can be asked once for each offer. */
  async install(): Promise<void> {
    const event = this.#event;
    this.#event = null;
    await event?.prompt();
  }

  decline(): void {
    this.#isDeclined = true;
    this.#store.write(true);
  }
}
