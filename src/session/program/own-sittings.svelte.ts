import * as v from 'valibot';
import { MOST, randomOrder, SITTING_MS, WAYS, type Sitting, type Way } from '../../program/sitting-experiment';
import type { LocalStore } from '../../storage/local-store';

export const SITTINGS_KEY = 'plumbline-sittings';

const ten = v.pipe(v.number(), v.minValue(0), v.maxValue(10));
const way = v.picklist(WAYS);
const schema = v.object({
  version: v.literal(1),
  order: v.pipe(v.array(way), v.length(MOST)),
  sittings: v.pipe(v.array(v.object({ way, comfort: ten, effort: ten })), v.maxLength(MOST)),
  /** Epoch, ms; null: none is going on. */
  beganAt: v.nullable(v.pipe(v.number(), v.finite())),
});
type Kept = v.InferOutput<typeof schema>;

/** The experiment of one's own: which way comes next, what was felt, and the sitting that is going on, over a reload too. */
export class OwnSittings {
  #kept: Kept = $state.raw({ version: 1, order: [], sittings: [], beganAt: null });
  readonly #store: LocalStore;

  constructor(store: LocalStore, chance: () => number) {
    this.#store = store;
    const parsed = v.safeParse(schema, store.read());
    this.#kept = parsed.success ? parsed.output : fresh(chance);
    store.onWrittenElsewhere(() => {
      const other = v.safeParse(schema, store.read());
      if (other.success) this.#kept = other.output;
    });
  }

  get sittings(): readonly Sitting[] {
    return this.#kept.sittings;
  }

  /** null: all are done. */
  get next(): Way | null {
    return this.#kept.order[this.#kept.sittings.length] ?? null;
  }

  get isSitting(): boolean {
    return this.#kept.beganAt !== null;
  }

  /** Until the sitting is over, ms; 0: it is, and waits for its answers. */
  leftMs(atMs: number): number {
    const { beganAt } = this.#kept;
    return beganAt === null ? 0 : Math.max(0, beganAt + SITTING_MS - atMs);
  }

  begin(atMs: number): void {
    if (this.next) this.#keep({ beganAt: atMs });
  }

  /** Not to the end: it does not count. */
  cancel(): void {
    this.#keep({ beganAt: null });
  }

  rate(comfort: number, effort: number): void {
    const { next } = this;
    if (next) this.#keep({ sittings: [...this.#kept.sittings, { way: next, comfort, effort }], beganAt: null });
  }

  startOver(chance: () => number): void {
    this.#keep(fresh(chance));
  }

  #keep(changes: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...changes };
    this.#store.write(this.#kept);
  }
}

function fresh(chance: () => number): Kept {
  return { version: 1, order: [...randomOrder(chance)], sittings: [], beganAt: null };
}
