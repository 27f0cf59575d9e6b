import { serviceWorkers } from '../signals/service-workers';
import { whenIdle } from './when-idle';

const WORKER = 'service-worker.js';
/** A tab that stays open all day never navigates, so it asks; not more often than this. */
const ASK_EVERY_MS = 3_600_000;

/**
 * The app on this device: after the first visit it opens without a network. A newer version waits until the person asks
 * for it, so that nothing is reloaded under their hands.
 */
export class AppUpdate {
  isReady = $state(false);
  #registration: ServiceWorkerRegistration | undefined;
  #isAskedFor = false;
  #askedAtMs = 0;

  /** Returns how to stop. */
  watch(): () => void {
    const serviceWorker = serviceWorkers();
    if (!serviceWorker) return () => undefined;
    const stopped = new AbortController();
    const { signal } = stopped;
    // The first worker takes over a page that had none: nothing is newer then.
    let isUpdate = serviceWorker.controller !== null;
    const onController = () => (isUpdate ? this.#replaced() : void (isUpdate = true));
    serviceWorker.addEventListener('controllerchange', onController, { signal });
    document.addEventListener('visibilitychange', () => this.#ask(), { signal });
    whenIdle(() => void this.#register(serviceWorker));
    return () => stopped.abort();
  }

  /** Puts the newer version in place; the page opens anew. */
  use(): void {
    this.#isAskedFor = true;
    if (this.#registration?.waiting) this.#registration.waiting.postMessage({ type: 'use-this-version' });
    else location.reload();
  }

  later(): void {
    this.isReady = false;
  }

  async #register(serviceWorker: ServiceWorkerContainer): Promise<void> {
    // Private windows and full disks refuse: the app works all the same, while there is a network.
    const registration = await serviceWorker.register(WORKER, { updateViaCache: 'none' }).catch(() => undefined);
    if (!registration) return;
    this.#registration = registration;
    this.#askedAtMs = performance.now();
    if (registration.waiting) this.isReady = true;
    registration.addEventListener('updatefound', () => this.#follow(registration.installing));
  }

  #follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && serviceWorkers()?.controller) this.isReady = true;
    });
  }

  /** Another tab may have asked for the newer version; this one is then told, not reloaded. */
  #replaced(): void {
    if (this.#isAskedFor) location.reload();
    else this.isReady = true;
  }

  #ask(): void {
    if (document.visibilityState !== 'visible' || performance.now() - this.#askedAtMs < ASK_EVERY_MS) return;
    this.#askedAtMs = performance.now();
    void this.#registration?.update().catch(() => undefined);
  }
}
