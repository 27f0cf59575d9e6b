import { areaCopy, parseAreaCopy, type CopyRefusal } from '../../storage/area-copy';
import type { ClientArea } from './client-area.svelte';
import type { ClientStore } from '../../storage/client-store';
import type { ClientReader, SealedArea } from '../../storage/sealed-records';

/** What a copy brought. `known` were here already and stay as they are. */
export interface TakenIn {
  readonly added: number;
  readonly known: number;
  readonly unreadable: number;
}

export type CopyState =
  | { readonly kind: 'idle' | 'working' | 'saved' | 'failed' }
  | { readonly kind: 'refused'; readonly refusal: CopyRefusal }
  /** A copy with a lock of its own waits for its passphrase. */
  | { readonly kind: 'locked'; readonly copy: SealedArea; readonly isWrong: boolean }
  | { readonly kind: 'taken'; readonly taken: TakenIn };

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
      if (typeof copy === 'string') return { kind: 'refused', refusal: copy };
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
      return { kind: 'taken', taken: await this.#addFrom(reader) };
    });
  }

  /** Those that are not here yet, each after its pictures. */
  async #addFrom(copy: ClientReader): Promise<TakenIn> {
    const { area } = this.#parts;
    const { readable, unreadable } = await copy.all();
    const fresh = readable.filter(({ id }) => !area.clients.some((here) => here.id === id));
    for (const client of fresh) {
      for (const { id } of client.pictures) {
        const picture = await copy.picture(id);
        if (picture) await area.storePicture(id, picture);
      }
      await area.save(client);
    }
    return { added: fresh.length, known: readable.length - fresh.length, unreadable };
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
