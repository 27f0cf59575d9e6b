import { newClient, withVisit, type Client, type Repeat, type Visit } from '../../therapist/client';
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

  lock(): void {
    clearTimeout(this.#idle);
    this.clients = [];
    this.chosenId = null;
    this.recovery = null;
    if (this.area.state === 'open') this.area = { state: 'locked' };
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
    if (this.area.state !== 'open') return;
    const { clients } = this.area;
    this.clients = [...this.clients.filter(({ id }) => id !== client.id), client].sort((a, b) =>
      a.code.localeCompare(b.code),
    );
    // One after the other: sealing takes a moment, and the last word must be the one that is kept.
    this.#writing = this.#writing.then(() => clients.put(client));
    await this.#writing;
  }

  async remove(client: Client): Promise<void> {
    if (this.area.state !== 'open') return;
    await this.area.clients.remove(client);
    this.clients = this.clients.filter(({ id }) => id !== client.id);
    this.chosenId = null;
  }

  /** A repeat goes to the visit of today, which begins with it. */
  async addRepeat(client: Client, repeat: Repeat, details: Pick<Visit, 'figure' | 'engineModel'>): Promise<void> {
    const last = client.visits.at(-1);
    const isToday = last && isSameDay(last.atMs, repeat.atMs);
    const visit: Visit = isToday
      ? { ...last, repeats: [...last.repeats, repeat], figure: details.figure ?? last.figure }
      : { id: this.#parts.newId(), atMs: repeat.atMs, repeats: [repeat], exercises: [], ...details };
    await this.save(withVisit(client, visit));
  }

  async keepPicture(client: Client, picture: Blob): Promise<void> {
    if (this.area.state !== 'open') return;
    const [id, now] = [this.#parts.newId(), this.#parts.now()];
    await this.area.clients.keepPicture(id, picture);
    const visitId = client.visits.at(-1)?.id ?? null;
    await this.save({ ...client, pictures: [...client.pictures, { id, atMs: now, consentAtMs: now, visitId }] });
  }

  async picture(id: string): Promise<Blob | null> {
    return this.area.state === 'open' ? this.area.clients.picture(id) : null;
  }

  async erasePicture(client: Client, id: string): Promise<void> {
    if (this.area.state !== 'open') return;
    await this.area.clients.removePicture(id);
    await this.save({ ...client, pictures: client.pictures.filter((picture) => picture.id !== id) });
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
      this.clients = await clients.all();
      this.area = { state: 'open', clients };
      this.stirred();
    } catch {
      this.area = { state: 'failed' };
    }
  }
}
