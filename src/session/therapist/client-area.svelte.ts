import {
  newClient,
  newVisit,
  withRepeat,
  withVisit,
  type Client,
  type Repeat,
  type RepeatDetails,
  type Visit,
} from '../../therapist/client';
import { isSameDay } from './same-day';
import type { ClientStore, OpenClients, UnlockFault } from './client-store';

/** Nobody at the keyboard for this long: the area locks itself. */
export const IDLE_MS = 5 * 60_000;
/** Shorter ones are guessed before lunch, however slow the derivation. */
export const LEAST_PASSPHRASE = 10;

export type AreaState =
  | { readonly state: 'loading' | 'unset' | 'locked' | 'opening' }
  | { readonly state: 'open'; readonly clients: OpenClients }
  /** The browser keeps no database: private mode, or no room. */
  | { readonly state: 'failed' };

export interface ClientAreaParts {
  readonly store: ClientStore;
  readonly newId: () => string;
  readonly now: () => number;
}

/** The locked clients' area. What it holds in memory is let go of when it locks. */
export class ClientArea {
  area: AreaState = $state.raw({ state: 'loading' });
  fault: UnlockFault | null = $state(null);
  /** Offered once, right after the lock is made: it is kept nowhere else. */
  recovery: Uint8Array<ArrayBuffer> | null = $state.raw(null);
  clients: readonly Client[] = $state.raw([]);
  /** Records that this version can't read: damaged, or from a newer one. They stay where they are. */
  unreadable = $state(0);
  /** The last change is on the screen and not in the store: no room, or the browser refused. */
  isUnkept = $state(false);
  chosenId: string | null = $state(null);
  readonly chosen: Client | null = $derived(this.clients.find(({ id }) => id === this.chosenId) ?? null);

  readonly #parts: ClientAreaParts;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(parts: ClientAreaParts) {
    this.#parts = parts;
    void this.#look();
  }

  async create(passphrase: string): Promise<void> {
    await this.#open(async () => {
      const { clients, recovery } = await this.#parts.store.create(passphrase);
      this.recovery = recovery;
      return clients;
    });
  }

  unlock(passphrase: string): Promise<void> {
    return this.#open(() => this.#parts.store.unlock(passphrase));
  }

  recover(recovery: Uint8Array<ArrayBuffer>, passphrase: string): Promise<void> {
    return this.#open(() => this.#parts.store.recover(recovery, passphrase));
  }

  /** Another recovery file in place of the first, for who lost it or went without. */
  async renewRecovery(passphrase: string): Promise<void> {
    if (this.area.state !== 'open') return;
    const renewed = await this.#parts.store.renewRecovery(passphrase);
    this.fault = typeof renewed === 'string' ? renewed : null;
    if (typeof renewed !== 'string') this.recovery = renewed;
  }

  lock(): void {
    clearTimeout(this.#idle);
    this.clients = [];
    this.chosenId = null;
    this.dismissRecovery();
    this.unreadable = 0;
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

  async add(code: string): Promise<void> {
    const client = newClient(this.#parts.newId(), code, this.#parts.now());
    await this.save(client);
    this.chosenId = client.id;
  }

  async save(client: Client): Promise<void> {
    const others = this.clients.filter(({ id }) => id !== client.id);
    this.clients = [...others, client].sort((a, b) => a.code.localeCompare(b.code));
    await this.#write((clients) => clients.put(client));
  }

  async remove(client: Client): Promise<void> {
    this.clients = this.clients.filter(({ id }) => id !== client.id);
    this.chosenId = null;
    await this.#write((clients) => clients.remove(client));
  }

  /** The visit of today, which begins now where there was none. */
  visitOfToday(client: Client): Visit {
    const last = client.visits.at(-1);
    const now = this.now();
    return last && isSameDay(last.atMs, now) ? last : newVisit(this.newId(), now);
  }

  addRepeat(client: Client, repeat: Repeat, details: RepeatDetails): Promise<void> {
    return this.save(withVisit(client, withRepeat(this.visitOfToday(client), repeat, details)));
  }

  /** false: it could not be stored, and nothing of it stays. */
  async keepPicture(client: Client, picture: Blob): Promise<boolean> {
    const [id, now] = [this.newId(), this.now()];
    const isKept = await this.#write((clients) => clients.keepPicture(id, picture));
    const current = this.clients.find((each) => each.id === client.id);
    if (!isKept || !current) return false;
    const visitId = current.visits.at(-1)?.id ?? null;
    await this.save({ ...current, pictures: [...current.pictures, { id, atMs: now, consentAtMs: now, visitId }] });
    return true;
  }

  async picture(id: string): Promise<Blob | null> {
    return this.area.state === 'open' ? this.area.clients.picture(id) : null;
  }

  async erasePicture(client: Client, id: string): Promise<void> {
    await this.save({ ...client, pictures: client.pictures.filter((picture) => picture.id !== id) });
    await this.#write((clients) => clients.removePicture(id));
  }

  async eraseAll(): Promise<void> {
    this.lock();
    await this.#parts.store.eraseAll();
    this.area = { state: 'unset' };
  }

  newId(): string {
    return this.#parts.newId();
  }

  now(): number {
    return this.#parts.now();
  }

  /** One after the other: sealing takes a moment, and the last word must be the one that is kept. */
  #write(job: (clients: OpenClients) => Promise<void>): Promise<boolean> {
    if (this.area.state !== 'open') return Promise.resolve(false);
    const { clients } = this.area;
    const done = this.#writing.then(async () => {
      try {
        await job(clients);
        return true;
      } catch {
        return false;
      }
    });
    this.#writing = done.then((isKept) => void (this.isUnkept = !isKept));
    return done;
  }

  async #look(): Promise<void> {
    try {
      this.area = { state: (await this.#parts.store.hasLock()) ? 'locked' : 'unset' };
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
      const { readable, unreadable } = await clients.all();
      this.clients = readable;
      this.unreadable = unreadable;
      this.area = { state: 'open', clients };
      this.stirred();
    } catch {
      this.area = { state: 'failed' };
    }
  }
}
