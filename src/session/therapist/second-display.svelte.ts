import { BLANK, READY, type DisplayState } from './display-message';

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

/**
 * A clean window for the client's eyes, driven from here. Not by the Presentation API: what that opens is a page of its own on
 * a cast device, fetched over the network, and the client's picture would have to leave this computer to get there.
 */
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
    // Both while the click still counts, and in this order: the browser asks for leave to know the screens only by a click,
    // and opening a window uses the click up. The window is moved once the screens are known.
    const elsewhere = otherScreen();
    this.#window = window.open(address, 'plumbline-display', 'popup,width=1024,height=768');
    this.isBlocked = this.#window === null;
    if (!this.#window) return;
    this.#listen();
    this.isOpen = true;
    const place = await elsewhere;
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

  /** The client's picture goes at once; the window stays. */
  blank(): void {
    if (this.#window && !this.#window.closed) this.#window.postMessage(BLANK, location.origin);
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
    // A page that is left leaves no client behind on another screen.
    window.addEventListener('pagehide', () => this.close(), { signal });
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
