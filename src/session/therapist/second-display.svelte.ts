import { READY, type DisplayState } from './display-message';

interface ScreenPlace {
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
}

interface ScreenDetails {
  readonly screens: readonly ScreenPlace[];
  readonly currentScreen: ScreenPlace;
}

/** A clean window for the client's eyes, driven from here. */
export class SecondDisplay {
  isOpen = $state(false);
  isBlocked = $state(false);
  #window: Window | null = null;
  #isReady = false;
  #stop = new AbortController();

  /** On the other screen where the browser may know of one, else as a plain window that can be dragged there. */
  async open(): Promise<void> {
    this.close();
    const address = `${location.pathname}${location.search}#/therapist?display`;
    // Opened at once, while the click still counts; moved once the screens are known.
    this.#window = window.open(address, 'plumbline-display', 'popup,width=1024,height=768');
    this.isBlocked = this.#window === null;
    if (!this.#window) return;
    this.#listen();
    this.isOpen = true;
    const place = await otherScreen();
    if (!place || this.#window.closed) return;
    this.#window.moveTo(place.availLeft, place.availTop);
    this.#window.resizeTo(place.availWidth, place.availHeight);
  }

  /** The picture goes over to the other window and is closed there. */
  send(state: DisplayState): void {
    if (this.#window?.closed) return this.close();
    if (!this.#window || !this.#isReady) return void state.picture?.close();
    this.#window.postMessage(state, location.origin, state.picture ? [state.picture] : []);
  }

  close(): void {
    this.#stop.abort();
    this.#window?.close();
    this.#window = null;
    this.#isReady = false;
    this.isOpen = false;
  }

  #listen(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const onMessage = ({ data, source, origin }: MessageEvent<unknown>): void => {
      if (source === this.#window && origin === location.origin && data === READY) this.#isReady = true;
    };
    window.addEventListener('message', onMessage, { signal });
  }
}

/** null: one screen, no Window Management, or no permission for it. */
async function otherScreen(): Promise<ScreenPlace | null> {
  if (!('getScreenDetails' in window) || typeof window.getScreenDetails !== 'function') return null;
  try {
    const { screens, currentScreen } = (await window.getScreenDetails()) as ScreenDetails;
    return screens.find((screen) => screen !== currentScreen) ?? null;
  } catch {
    return null;
  }
}
