import type { StoredClient } from '../../storage/sealed-records';
import type { PartChange } from '../../therapist/client-parts';
import { isSameValue } from '../../therapist/same-value';

/** The clients as last known in the store, and what is on the screen and not there yet. */
export class ClientShelf {
  readonly #stored = new Map<string, StoredClient>();
  readonly #unsaved = new Map<string, readonly PartChange[]>();

  stored(id: string): StoredClient | null {
    return this.#stored.get(id) ?? null;
  }

  put(stored: StoredClient): void {
    this.#stored.set(stored.client.id, stored);
  }

  waiting(id: string): readonly PartChange[] {
    return this.#unsaved.get(id) ?? [];
  }

  /** More that has to be written. */
  wait(id: string, changes: readonly PartChange[]): void {
    this.#unsaved.set(id, joinedChanges(this.waiting(id), changes));
  }

  /** These are in the store; meanwhile more may have been typed. */
  written(id: string, changes: readonly PartChange[]): void {
    const rest = changesAfter(changes, this.waiting(id));
    if (rest.length > 0) this.#unsaved.set(id, rest);
    else this.#unsaved.delete(id);
  }

  drop(id: string): void {
    this.#stored.delete(id);
    this.#unsaved.delete(id);
  }

  clear(): void {
    this.#stored.clear();
    this.#unsaved.clear();
  }
}

/** Several changes of one part count as one, from what stood first to what stands last. */
export function joinedChanges(first: readonly PartChange[], then: readonly PartChange[]): readonly PartChange[] {
  const joined = new Map(first.map((change) => [change.key, change]));
  for (const change of then) joined.set(change.key, { ...change, before: (joined.get(change.key) ?? change).before });
  return [...joined.values()];
}

function changesAfter(written: readonly PartChange[], waiting: readonly PartChange[]): readonly PartChange[] {
  const kept = new Map(written.map(({ key, after }) => [key, after]));
  return waiting
    .map((change) => (kept.has(change.key) ? { ...change, before: kept.get(change.key) } : change))
    .filter(({ before, after }) => !isSameValue(before, after));
}
