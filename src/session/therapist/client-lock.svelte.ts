import type { ClientStore, UnlockFault } from '../../storage/client-store';
import type { OpenClients } from '../../storage/open-clients';
import type { LocalStore } from '../../storage/local-store';
import type { SealedArea } from '../../storage/sealed-records';
import { WrongTries } from './wrong-tries';

/** Nobody at the keyboard for this long: the area locks itself. */
export const IDLE_MS = 5 * 60_000;
/** So long before, it says that it will. */
export const WARN_MS = 30_000;
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
  /** Epoch, ms. */
  readonly now: () => number;
  /** Where wrong passphrases are counted. */
  readonly tries: LocalStore;
  /** It was open and is locked now: whatever else knows of the clients forgets them too. */
  readonly onLock?: () => void;
}

/** The lock before the clients: made once, opened by passphrase or recovery file, closed by hand or by itself. */
export abstract class ClientLock {
  area: AreaState = $state.raw({ state: 'loading' });
  fault: UnlockFault | 'tooSoon' | null = $state(null);
  /** Epoch, ms: after some wrong passphrases no other is tried before; 0: none is waited for. */
  waitsUntilMs = $state(0);
  /** Offered once, right after the lock is made: it is kept nowhere else. */
  recovery: Uint8Array<ArrayBuffer> | null = $state.raw(null);
  readonly #store: ClientStore;
  readonly #askToKeep: () => void;
  readonly #now: () => number;
  readonly #onLock: () => void;
  readonly #tries: WrongTries;
  /** It locks itself in a moment, unless somebody stirs. */
  isClosing = $state(false);
  readonly #stopListening: () => void;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #warning: ReturnType<typeof setTimeout> | undefined;

  constructor({ store, askToKeep, now, tries, onLock }: ClientLockParts) {
    this.#store = store;
    this.#askToKeep = askToKeep;
    this.#now = now;
    this.#onLock = onLock ?? (() => undefined);
    this.#tries = new WrongTries(tries, now);
    this.#noteWait();
    this.#stopListening = store.onChange((change) => {
      if (change.kind === 'lock') void this.lockGone();
      else void this.changedElsewhere(change.id);
    });
    void this.#look();
  }

  async create(passphrase: string): Promise<void> {
    this.#askToKeep();
    await this.#open(async () => {
      const made = await this.#store.create(passphrase);
      if (typeof made === 'string') return made;
      this.recovery = made.recovery;
      return made.clients;
    });
    if (this.fault === 'lockExists') await this.#look();
  }

  unlock(passphrase: string): Promise<void> {
    return this.#open(() => this.#tried(() => this.#store.unlock(passphrase)));
  }

  recover(recovery: Uint8Array<ArrayBuffer>, passphrase: string): Promise<void> {
    return this.#open(() => this.#store.recover(recovery, passphrase));
  }

  /** Another recovery file in place of the first, for who lost it or went without. */
  async renewRecovery(passphrase: string): Promise<void> {
    if (this.area.state !== 'open') return;
    const renewed = await this.#tried(() => this.#store.renewRecovery(passphrase));
    this.fault = typeof renewed === 'string' ? renewed : null;
    if (typeof renewed !== 'string') this.recovery = renewed;
  }

  lock(): void {
    this.#stopClock();
    this.forget();
    this.dismissRecovery();
    if (this.area.state !== 'open') return;
    this.area = { state: 'locked' };
    this.#onLock();
  }

  dismissRecovery(): void {
    this.recovery?.fill(0);
    this.recovery = null;
  }

  /** Somebody is there: the clock of the lock starts anew. */
  noteActivity(): void {
    this.#stopClock();
    if (this.area.state !== 'open') return;
    this.#idle = setTimeout(() => this.lock(), IDLE_MS);
    this.#warning = setTimeout(() => (this.isClosing = true), IDLE_MS - WARN_MS);
  }

  /** The page that asked is gone. */
  dispose(): void {
    this.lock();
    this.#stopListening();
  }

  /** A copy from elsewhere becomes the area, locked with the passphrase it was saved under. */
  async adopt(copy: SealedArea): Promise<void> {
    this.#askToKeep();
    await this.#store.adopt(copy);
    await this.#look();
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
  /** Another tab wrote or removed this client. */
  protected abstract changedElsewhere(id: string): Promise<void>;

  /** The lock was made, replaced or erased elsewhere: what is open here belongs to none. */
  protected async lockGone(): Promise<void> {
    this.lock();
    await this.#look();
  }

  #stopClock(): void {
    clearTimeout(this.#idle);
    clearTimeout(this.#warning);
    this.isClosing = false;
  }

  async #look(): Promise<void> {
    try {
      this.area = { state: (await this.#store.hasLock()) ? 'locked' : 'unset' };
    } catch {
      this.area = { state: 'failed' };
    }
  }

  /** Counts wrong passphrases, and tries none while a wait lasts. */
  async #tried<Given>(attempt: () => Promise<Given | UnlockFault>): Promise<Given | UnlockFault | 'tooSoon'> {
    if (this.#tries.waitMs > 0) return 'tooSoon';
    const given = await attempt();
    if (given === 'wrongPassphrase') this.#tries.wrong();
    else this.#tries.right();
    this.#noteWait();
    return given;
  }

  #noteWait(): void {
    const { waitMs } = this.#tries;
    this.waitsUntilMs = waitMs > 0 ? this.#now() + waitMs : 0;
  }

  async #open(opening: () => Promise<OpenClients | UnlockFault | 'tooSoon'>): Promise<void> {
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
      this.noteActivity();
    } catch {
      this.area = { state: 'failed' };
    }
  }
}
