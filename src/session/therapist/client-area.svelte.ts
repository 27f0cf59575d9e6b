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
import { ClientLock, type ClientLockParts } from './client-lock.svelte';
import type { OpenClients } from '../../storage/client-store';

export interface ClientAreaParts extends ClientLockParts {
  readonly newId: () => string;
}

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

  constructor(parts: ClientAreaParts) {
    super(parts);
    this.#parts = parts;
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
    const isKept = await this.storePicture(id, picture);
    const current = this.clients.find((each) => each.id === client.id);
    if (!isKept || !current) return false;
    const visitId = current.visits.at(-1)?.id ?? null;
    await this.save({ ...current, pictures: [...current.pictures, { id, atMs: now, consentAtMs: now, visitId }] });
    return true;
  }

  /** false: no room. Which client it belongs to stands with the client. */
  storePicture(id: string, picture: Blob): Promise<boolean> {
    return this.#write((clients) => clients.keepPicture(id, picture));
  }

  async picture(id: string): Promise<Blob | null> {
    return this.area.state === 'open' ? this.area.clients.picture(id) : null;
  }

  async erasePicture(client: Client, id: string): Promise<void> {
    await this.save({ ...client, pictures: client.pictures.filter((picture) => picture.id !== id) });
    await this.#write((clients) => clients.removePicture(id));
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
    const { readable, unreadable } = await clients.all();
    this.clients = readable;
    this.unreadable = unreadable;
  }

  protected forget(): void {
    this.clients = [];
    this.chosenId = null;
    this.unreadable = 0;
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
}
