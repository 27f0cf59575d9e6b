import type { ClientStore, OpenClients, UnlockFault } from '../../storage/client-store';
import type { SealedArea } from '../../storage/sealed-records';

/** Nobody at the keyboard for this long: the area locks itself. */
export const IDLE_MS = 5 * 60_000;
/** Shorter ones are guessed before lunch, however slow the derivation. */
export const LEAST_PASSPHRASE = 10;

export type AreaState =
  | { readonly state: 'loading' | 'unset' | 'locked' | 'opening' }
  | { readonly state: 'open'; readonly clients: OpenClients }
  /** The browser keeps no database: private mode, or no room. */
  | { readonly state: 'failed' };

export interface ClientLockParts {
  readonly store: ClientStore;
  /** Somebody trusts this browser with clients now: it is asked not to clear them by itself. */
  readonly askToKeep: () => void;
}

/** The lock before the clients: made once, opened by passphrase or recovery file, closed by hand or by itself. */
export abstract class ClientLock {
  area: AreaState = $state.raw({ state: 'loading' });
  fault: UnlockFault | null = $state(null);
  /** Offered once, right after the lock is made: it is kept nowhere else. */
  recovery: Uint8Array<ArrayBuffer> | null = $state.raw(null);
  readonly #store: ClientStore;
  readonly #askToKeep: () => void;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor({ store, askToKeep }: ClientLockParts) {
    this.#store = store;
    this.#askToKeep = askToKeep;
    void this.#look();
  }

  async create(passphrase: string): Promise<void> {
    this.#askToKeep();
    await this.#open(async () => {
      const { clients, recovery } = await this.#store.create(passphrase);
      this.recovery = recovery;
      return clients;
    });
  }

  unlock(passphrase: string): Promise<void> {
    return this.#open(() => this.#store.unlock(passphrase));
  }

  recover(recovery: Uint8Array<ArrayBuffer>, passphrase: string): Promise<void> {
    return this.#open(() => this.#store.recover(recovery, passphrase));
  }

  /** Another recovery file in place of the first, for who lost it or went without. */
  async renewRecovery(passphrase: string): Promise<void> {
    if (this.area.state !== 'open') return;
    const renewed = await this.#store.renewRecovery(passphrase);
    this.fault = typeof renewed === 'string' ? renewed : null;
    if (typeof renewed !== 'string') this.recovery = renewed;
  }

  lock(): void {
    clearTimeout(this.#idle);
    this.forget();
    this.dismissRecovery();
    if (this.area.state === 'open') this.area = { state: 'locked' };
  }

  dismissRecovery(): void {
    this.recovery?.fill(0);
    this.recovery = null;
  }

  /** Somebody is there: the clock of the lock starts anew. */
  stirred(): void {
    clearTimeout(this.#idle);
    if (this.area.state === 'open') this.#idle = setTimeout(() => this.lock(), IDLE_MS);
  }

  /** A copy from elsewhere becomes the area, locked with the passphrase it was saved under. */
  async adopt(copy: SealedArea): Promise<void> {
    this.#askToKeep();
    await this.#store.adopt(copy);
    this.area = { state: 'locked' };
  }

  async eraseAll(): Promise<void> {
    this.lock();
    await this.#store.eraseAll();
    this.area = { state: 'unset' };
  }

  /** What lies behind the lock, when it opens. */
  protected abstract read(clients: OpenClients): Promise<void>;
  /** What was read is let go of. */
  protected abstract forget(): void;

  async #look(): Promise<void> {
    try {
      this.area = { state: (await this.#store.hasLock()) ? 'locked' : 'unset' };
    } catch {
      this.area = { state: 'failed' };
    }
  }

  async #open(opening: () => Promise<OpenClients | UnlockFault>): Promise<void> {
    const before = this.area;
    this.area = { state: 'opening' };
    this.fault = null;
    try {
      const clients = await opening();
      if (typeof clients === 'string') {
        this.fault = clients;
        this.area = before;
        return;
      }
      await this.read(clients);
      this.area = { state: 'open', clients };
      this.stirred();
    } catch {
      this.area = { state: 'failed' };
    }
  }
}
