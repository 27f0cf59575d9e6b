import { areaCopy, parseAreaCopy, type CopyRefusal } from '../../storage/area-copy';
import type { ClientArea } from './client-area.svelte';
import { kindOfCopy, type CopyKind } from '../../storage/kind-of-copy';
import type { ClientStore } from '../../storage/client-store';
import type { NewPicture } from '../../storage/open-clients';
import type { Client } from '../../therapist/client';
import { isGoneFor, mergeClients } from '../../therapist/merge-clients';
import type { GoneClient } from '../../storage/gone-client';
import type { ClientReader, SealedArea } from '../../storage/sealed-records';

/** What a copy brought. */
export interface TakenIn {
  readonly added: number;
  /** Were here already and learned something new. */
  readonly merged: number;
  /** Of those, with parts that were changed here and there. */
  readonly apart: number;
  /** Nothing new. */
  readonly known: number;
  /** Removed on the other computer, and here now too. */
  readonly removed: number;
  /** Removed here since the copy was made: they stay away unless asked for. */
  readonly gone: number;
  readonly unkept: number;
  readonly unreadable: number;
}

const NOTHING: TakenIn = {
  added: 0,
  merged: 0,
  apart: 0,
  known: 0,
  removed: 0,
  gone: 0,
  unkept: 0,
  unreadable: 0,
};

export type CopyState =
  | { readonly kind: 'idle' | 'working' | 'saved' | 'failed' }
  | { readonly kind: 'refused'; readonly refusal: CopyRefusal; readonly belongs: CopyKind | null }
  /** A copy with a lock of its own waits for its passphrase. */
  | { readonly kind: 'locked'; readonly copy: SealedArea; readonly isWrong: boolean }
  /** `source` brings back who was removed here. */
  | { readonly kind: 'taken'; readonly taken: TakenIn; readonly source: ClientReader };

export interface CopyParts {
  readonly store: ClientStore;
  readonly area: ClientArea;
  readonly now: () => number;
  readonly save: (content: Blob) => void;
}

/** The clients as a sealed file, out and in. A browser can lose what it keeps; a file can be kept elsewhere. */
export class ClientCopies {
  state: CopyState = $state.raw({ kind: 'idle' });
  /** Epoch, ms; null: none since this passphrase was chosen; undefined: not looked yet. */
  copiedAtMs: number | null | undefined = $state();
  readonly #parts: CopyParts;

  constructor(parts: CopyParts) {
    this.#parts = parts;
  }

  /** When the area has opened. */
  async look(): Promise<void> {
    this.state = { kind: 'idle' };
    this.copiedAtMs = await this.#parts.store.copiedAt();
  }

  /** What a copy said or waits for, when the area locks. */
  forget(): void {
    this.state = { kind: 'idle' };
  }

  saveCopy(): Promise<void> {
    const { store, area, now, save } = this.#parts;
    return this.#work(async () => {
      await area.settled();
      const sealed = await store.sealedArea();
      if (!sealed) return { kind: 'failed' };
      save(areaCopy(sealed));
      this.copiedAtMs = now();
      await store.noteCopied(this.copiedAtMs);
      return { kind: 'saved' };
    });
  }

  /** On a device without a lock the copy becomes the area; beside one it waits for its passphrase. */
  open(file: Blob): Promise<void> {
    const { area } = this.#parts;
    return this.#work(async () => {
      const copy = await parseAreaCopy(file);
      if (typeof copy === 'string')
        return { kind: 'refused', refusal: copy, belongs: copy === 'notOurs' ? await kindOfCopy(file) : null };
      if (area.area.state === 'open') return { kind: 'locked', copy, isWrong: false };
      await area.adopt(copy);
      return { kind: 'idle' };
    });
  }

  takeIn(copy: SealedArea, passphrase: string): Promise<void> {
    const { store } = this.#parts;
    return this.#work(async () => {
      const reader = await store.openCopy(copy, passphrase);
      if (typeof reader === 'string') return { kind: 'locked', copy, isWrong: true };
      return { kind: 'taken', taken: await this.#addFrom(reader), source: reader };
    });
  }

  /** Those who were removed here come back as the copy has them. */
  bringBack(source: ClientReader): Promise<void> {
    const { area } = this.#parts;
    return this.#work(async () => {
      const { readable } = await source.all();
      const taken = { ...NOTHING };
      for (const { client } of readable.filter((each) => !area.storedClient(each.client.id))) {
        const isKept = await area.putWhole(client, { added: await picturesOf(source, client, client.pictures) });
        taken[isKept ? 'added' : 'unkept'] += 1;
      }
      return { kind: 'taken', taken, source };
    });
  }

  /** Part by part: what is newer counts, what was removed is removed, and what changed on both sides stays to be chosen from. */
  async #addFrom(copy: ClientReader): Promise<TakenIn> {
    const { area } = this.#parts;
    await area.settled();
    const { readable, unreadable } = await copy.all();
    const taken = { ...NOTHING, unreadable };
    const goneHere = await area.gone();
    for (const { client } of readable) taken[await this.#take(copy, client, goneHere)] += 1;
    for (const { id, version } of await copy.gone()) {
      const here = area.storedClient(id)?.client;
      if (!here || !isGoneFor(here, version)) continue;
      await area.remove(here);
      taken.removed += 1;
    }
    const met = readable.flatMap(({ client: { id } }) => area.storedClient(id)?.client ?? []);
    return { ...taken, apart: met.filter(({ conflicts }) => conflicts.length > 0).length };
  }

  async #take(
    copy: ClientReader,
    client: Client,
    goneHere: readonly GoneClient[],
  ): Promise<'added' | 'merged' | 'known' | 'gone' | 'unkept'> {
    const { area } = this.#parts;
    const here = area.storedClient(client.id)?.client;
    const removal = goneHere.find(({ id }) => id === client.id);
    if (!here && removal && isGoneFor(client, removal.version)) return 'gone';
    if (!here) {
      const added = await picturesOf(copy, client, client.pictures);
      return (await area.putWhole(client, { added })) ? 'added' : 'unkept';
    }
    const { client: merged, isChanged } = mergeClients(here, client);
    if (!isChanged) return 'known';
    const isIn = (among: Client, id: string) => among.pictures.some((picture) => picture.id === id);
    const added = await picturesOf(
      copy,
      client,
      merged.pictures.filter(({ id }) => !isIn(here, id)),
    );
    const removed = here.pictures.filter(({ id }) => !isIn(merged, id)).map(({ id }) => id);
    return (await area.putWhole(merged, { added, removed })) ? 'merged' : 'unkept';
  }

  async #work(job: () => Promise<CopyState>): Promise<void> {
    if (this.state.kind === 'working') return;
    this.state = { kind: 'working' };
    try {
      this.state = await job();
    } catch {
      this.state = { kind: 'failed' };
    }
  }
}

async function picturesOf(
  copy: ClientReader,
  { id: clientId }: Client,
  wanted: Client['pictures'],
): Promise<readonly NewPicture[]> {
  const found: NewPicture[] = [];
  for (const { id } of wanted) {
    const picture = await copy.picture(clientId, id);
    if (picture) found.push({ id, picture });
  }
  return found;
}
