import { newClient, type Client } from '../../therapist/client';
import { ClientShelf, joinedChanges } from './client-shelf';
import { ClientLock, type ClientLockParts } from './client-lock.svelte';
import { parseClient } from '../../storage/client-schema';
import type { GoneClient } from '../../storage/gone-client';
import { LockGone, type OpenClients, type PictureChanges } from '../../storage/open-clients';
import type { StoredClient } from '../../storage/sealed-records';
import { changesBetween, withChanges, type PartChange } from '../../therapist/client-parts';
import { settledConflict } from '../../therapist/merge-clients';

export interface ClientAreaParts extends ClientLockParts {
  readonly newId: () => string;
}

/** Another tab that writes without pause is given way to so often; after that the disk is to blame. */
const MOST_TRIES = 10;

/** The locked clients' area. What it holds in memory is let go of when it locks. */
export class ClientArea extends ClientLock {
  clients: readonly Client[] = $state.raw([]);
  /** Records that this version can't read: damaged, or from a newer one. They stay where they are. */
  unreadable = $state(0);
  /** The last change is on the screen and not in the store: no room, or the browser refused. */
  isUnkept = $state(false);
  chosenId: string | null = $state(null);
  readonly chosen: Client | null = $derived(this.clients.find(({ id }) => id === this.chosenId) ?? null);

  readonly #parts: ClientAreaParts;
  #writing: Promise<void> = Promise.resolve();
  readonly #shelf = new ClientShelf();

  constructor(parts: ClientAreaParts) {
    super(parts);
    this.#parts = parts;
  }

  async add(code: string): Promise<void> {
    const client = newClient(this.#parts.newId(), code, this.#parts.now());
    await this.save(client);
    this.chosenId = client.id;
  }

  /** On the screen at once, in the store as soon as it can be; false: it is not kept, and the next change tries again. */
  save(client: Client): Promise<boolean> {
    const shown = this.#shown(client.id);
    this.#shelf.wait(client.id, changesBetween(shown, client));
    this.#show(client);
    return this.#write((clients) => this.#keepUnsaved(clients, client));
  }

  /**
   * In the store first, on the screen only then; false: nothing of it stays. What found no room before goes along: a repeat of
   * a visit that is not in the store would belong to none.
   */
  saveKept(client: Client, pictures?: PictureChanges): Promise<boolean> {
    const changes = changesBetween(this.#shown(client.id), client);
    return this.#write(async (clients) => {
      const waiting = this.#shelf.waiting(client.id);
      await this.#keep(clients, client, joinedChanges(waiting, changes), pictures);
      this.#settleWaiting(client.id, waiting);
    });
  }

  async remove(client: Client): Promise<void> {
    if (await this.#write((clients) => clients.remove(client))) this.#drop(client.id);
  }

  async picture(clientId: string, id: string): Promise<Blob | null> {
    return this.area.state === 'open' ? this.area.clients.picture(clientId, id) : null;
  }

  /** As it is in the store now; null: not there. */
  storedClient(id: string): StoredClient | null {
    return this.#shelf.stored(id) ?? null;
  }

  /** Who was removed here. */
  async gone(): Promise<readonly GoneClient[]> {
    return this.area.state === 'open' ? this.area.clients.gone() : [];
  }

  /** Writes a client whole, as put together from a copy. */
  putWhole(client: Client, pictures?: PictureChanges): Promise<boolean> {
    return this.#write(async (clients) => {
      const written = await clients.write(client, this.#shelf.stored(client.id)?.revision ?? 0, pictures);
      if (written.kind === 'stale') throw new Error('Changed meanwhile.');
      this.#shelf.put({ client, revision: written.revision });
      this.#show(client);
    });
  }

  /** One of two versions that were changed apart is chosen: the one that stands, or the other. false: it can't be taken. */
  async settle(clientId: string, key: string, takeOther: boolean): Promise<boolean> {
    await this.settled();
    const stored = this.#shelf.stored(clientId);
    if (this.area.state !== 'open' || !stored) return false;
    const chosen = parseClient(settledConflict(stored.client, { key, takeOther, device: this.area.clients.device }));
    return chosen ? this.putWhole(chosen) : false;
  }

  /** Once everything said so far is stored, or was refused. */
  settled(): Promise<void> {
    return this.#writing;
  }

  newId(): string {
    return this.#parts.newId();
  }

  now(): number {
    return this.#parts.now();
  }

  protected async read(clients: OpenClients): Promise<void> {
    await this.#writing;
    this.#shelf.clear();
    const { readable, unreadable } = await clients.all();
    for (const stored of readable) this.#shelf.put(stored);
    this.clients = readable.map(({ client }) => client);
    this.unreadable = unreadable;
  }

  protected forget(): void {
    this.clients = [];
    this.chosenId = null;
    this.unreadable = 0;
    this.isUnkept = false;
    // What was said before is still written, then let go of too.
    void this.#writing.then(() => (this.area.state === 'open' ? undefined : this.#shelf.clear()));
  }

  protected changedElsewhere(id: string): Promise<void> {
    const { area } = this;
    if (area.state !== 'open') return Promise.resolve();
    this.#writing = this.#writing.then(async () => {
      const stored = await area.clients.read(id).catch(() => undefined);
      if (stored === undefined || this.area !== area) return;
      if (stored) this.#heard(id, stored);
      else this.#drop(id);
    });
    return this.#writing;
  }

  #shown(id: string): Client | null {
    return this.clients.find((each) => each.id === id) ?? null;
  }

  #show(client: Client): void {
    const others = this.clients.filter(({ id }) => id !== client.id);
    this.clients = [...others, client].sort((a, b) => a.code.localeCompare(b.code));
  }

  #drop(id: string): void {
    this.#shelf.drop(id);
    this.clients = this.clients.filter((each) => each.id !== id);
    if (this.chosenId === id) this.chosenId = null;
  }

  /** What is stored now, with what waits here laid on it. */
  #heard(id: string, stored: StoredClient): void {
    this.#shelf.put(stored);
    const waiting = this.#shelf.waiting(id);
    if (this.area.state !== 'open') return;
    this.#show(waiting.length > 0 ? withChanges(stored.client, waiting, this.area.clients.device) : stored.client);
  }

  async #keepUnsaved(clients: OpenClients, client: Client): Promise<void> {
    const waiting = this.#shelf.waiting(client.id);
    if (waiting.length === 0) return;
    await this.#keep(clients, client, waiting);
    this.#settleWaiting(client.id, waiting);
  }

  #settleWaiting(id: string, written: readonly PartChange[]): void {
    if (written.length === 0) return;
    this.#shelf.written(id, written);
    const stored = this.#shelf.stored(id);
    if (stored && this.area.state === 'open' && this.#shelf.waiting(id).length === 0) this.#show(stored.client);
  }

  /** The changes on what is stored, over again while another tab is faster. */
  async #keep(
    clients: OpenClients,
    client: Client,
    changes: readonly PartChange[],
    pictures?: PictureChanges,
  ): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const stored = this.#shelf.stored(client.id) ?? null;
      const base = stored?.client ?? { ...newClient(client.id, '', client.createdAtMs) };
      const next = withChanges(base, changes, clients.device);
      const written = await clients.write(next, stored?.revision ?? 0, pictures);
      if (written.kind === 'kept') {
        const kept = { client: next, revision: written.revision };
        if (this.area.state !== 'open') return;
        this.#shelf.put(kept);
        if (this.#shelf.waiting(client.id).length === 0) this.#show(next);
        else this.#heard(client.id, kept);
        return;
      }
      if (!written.stored) return this.#drop(client.id);
      this.#shelf.put(written.stored);
    }
    throw new Error('Never in time.');
  }

  /** One after the other: sealing takes a moment, and the last word must be the one that is kept. */
  #write(job: (clients: OpenClients) => Promise<void>): Promise<boolean> {
    if (this.area.state !== 'open') return Promise.resolve(false);
    const { clients } = this.area;
    const done = this.#writing.then(async () => {
      try {
        await job(clients);
        return true;
      } catch (error) {
        if (error instanceof LockGone) await this.lockGone();
        return false;
      }
    });
    this.#writing = done.then((isKept) => void (this.isUnkept = !isKept && this.area.state === 'open'));
    return done;
  }
}
