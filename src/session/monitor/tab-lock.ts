import * as v from 'valibot';

/** What the tab that measures tells the others. */
const stateSchema = v.object({
  state: v.picklist(['aligned', 'drifting', 'off', 'unknown', 'away']),
  stillMs: v.pipe(v.number(), v.finite()),
});
const messageSchema = v.variant('type', [
  v.object({ type: v.literal('state'), told: stateSchema }),
  v.object({ type: v.literal('yield') }),
  v.object({ type: v.literal('stopped') }),
]);

export type ToldState = v.InferOutput<typeof stateSchema>;

export interface TabLockHandlers {
  /** Another tab wants to measure: stop, and let go. */
  readonly onYield: () => void;
  /** The tab that measures says how things stand; null: it measures no more. */
  readonly onTold: (told: ToldState | null) => void;
}

const NAME = 'plumbline-monitor';
/** A tab that was asked lets go at once; one that is frozen does not, and is left behind. */
const PATIENCE_MS = 3000;

/** Of all tabs one measures. Browsers without Web Locks: each tab may. */
export class TabLock {
  readonly #channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);
  readonly #handlers: TabLockHandlers;
  #release: (() => void) | null = null;
  #waiting: AbortController | null = null;

  constructor(handlers: TabLockHandlers) {
    this.#handlers = handlers;
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = v.safeParse(messageSchema, data);
      if (!message.success) return;
      this.#hear(message.output);
    });
  }

  /** true: this tab measures now. `takeOver`: ask the one that does to stop. */
  async take({ takeOver }: { readonly takeOver: boolean }): Promise<boolean> {
    if (this.#release || !navigator.locks) return true;
    this.#waiting?.abort();
    if (!takeOver) return this.#takeIfFree();
    this.#channel?.postMessage({ type: 'yield' });
    const gotIt = await this.#request({ signal: AbortSignal.timeout(PATIENCE_MS) });
    return gotIt || this.#request({ steal: true });
  }

  tell(told: ToldState): void {
    this.#channel?.postMessage({ type: 'state', told });
  }

  release(): void {
    if (!this.#release) return;
    this.#release();
    this.#release = null;
    this.#channel?.postMessage({ type: 'stopped' });
  }

  close(): void {
    this.release();
    this.#waiting?.abort();
    this.#channel?.close();
  }

  async #takeIfFree(): Promise<boolean> {
    const isFree = await this.#request({ ifAvailable: true });
    if (!isFree) this.#awaitEnd();
    return isFree;
  }

  /** A tab that was closed or has died says nothing more: only its lock tells. */
  #awaitEnd(): void {
    if (this.#release || this.#waiting || !navigator.locks) return;
    const waiting = new AbortController();
    this.#waiting = waiting;
    const isOver = () => this.#handlers.onTold(null);
    void navigator.locks
      .request(NAME, { signal: waiting.signal }, isOver)
      .catch(() => undefined)
      .finally(() => this.#waiting === waiting && (this.#waiting = null));
  }

  #hear(message: v.InferOutput<typeof messageSchema>): void {
    const { onTold, onYield } = this.#handlers;
    switch (message.type) {
      case 'state':
        this.#awaitEnd();
        return onTold(message.told);
      case 'stopped':
        return onTold(null);
      case 'yield':
        if (this.#release) onYield();
    }
  }

  #request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      const hold = (lock: Lock | null) => {
        resolve(lock !== null);
        return lock ? new Promise<void>((release) => (this.#release = release)) : undefined;
      };
      // Rejected when the patience ends, or later when another tab stole the lock: then this one is told by its message.
      navigator.locks.request(NAME, options, hold).catch((error: unknown) => {
        // Refused with the site's data: there are no other tabs to ask, so this one may.
        resolve(error instanceof DOMException && error.name === 'SecurityError');
      });
    });
  }
}
