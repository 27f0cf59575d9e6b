import type { ModelSize } from '../../geometry/landmarks';
import { EXERCISE_IDS, exerciseOf } from '../../program/exercises';
import { keptDeg, type Range } from '../../program/set/reach';
import type { HowWasThat } from '../../program/progress';
import type { PlanItem } from '../../program/todays-plan';

export type RunPhase =
  /** "Anything new since last time?" */
  | 'asking'
  | 'ready'
  | 'moving'
  | 'resting'
  | 'answering'
  /** The person has stopped, and is asked why. */
  | 'stopped'
  | 'done';

/** Anything that is done set by set: of the library, or in a therapist's own words. */
export interface Runnable {
  readonly id: string;
  readonly rung: Pick<PlanItem['rung'], 'sets' | 'repetitions' | 'holdMs'>;
}

/** What was done of one item. */
export interface RunDone<Item extends Runnable = PlanItem> {
  readonly item: Item;
  readonly setsDone: number;
  /** What the camera counted of each set that it followed, the last one perhaps not whole. */
  readonly counts: readonly number[];
  /** How far it went to both sides together, degrees; null: not measured. */
  readonly rangeDeg: number | null;
  /** See `Range`. */
  readonly rangeModel?: ModelSize;
  readonly answer: HowWasThat;
}

/** Goes through the day's exercises, set by set. Stopping works at once, in every phase, and counts nothing more. */
export class ExerciseRun<Item extends Runnable = PlanItem> {
  phase: RunPhase = $state('asking');
  index = $state(0);
  setsDone = $state(0);
  /** How far the last set that was measured went. */
  range: Range | null = $state.raw(null);
  #counts: readonly number[] = [];
  /** When the set began, by the clock that was passed; null: none is going on. */
  #beganMs: number | null = $state(null);
  #before: RunPhase = 'asking';
  readonly items: readonly Item[];
  readonly #now: () => number;
  readonly #onDone: (done: RunDone<Item>) => void;

  constructor(items: readonly Item[], now: () => number, onDone: (done: RunDone<Item>) => void) {
    this.items = items;
    this.#now = now;
    this.#onDone = onDone;
  }

  get item(): Item | null {
    return this.items[this.index] ?? null;
  }

  /** A set that is one hold is counted down; anything else is counted by the person. */
  get holdMs(): number | null {
    if (!this.item) return null;
    const { rung, id } = this.item;
    return rung.repetitions === 1 && rung.holdMs > 0 ? rung.holdMs * sidesOf(id) : null;
  }

  /** Since the set began, ms. */
  elapsedMs(): number {
    return this.#beganMs === null ? 0 : Math.max(0, this.#now() - this.#beganMs);
  }

  /** Before a set ends. */
  measured(range: Range | null): void {
    this.range = range ?? this.range;
  }

  nothingNew(): void {
    if (this.phase === 'asking') this.phase = 'ready';
  }

  beginSet(): void {
    if (this.phase !== 'ready' && this.phase !== 'resting') return;
    this.#beganMs = this.#now();
    this.phase = 'moving';
  }

  /** `counted`: by the camera. */
  endSet(counted: number | null = null): void {
    if (this.phase !== 'moving' || !this.item) return;
    this.#count(counted);
    this.#beganMs = null;
    this.setsDone += 1;
    this.phase = this.setsDone < this.item.rung.sets ? 'resting' : 'answering';
  }

  /** Part of it was done: asked how that was all the same, and nothing gets harder. */
  endEarly(counted: number | null = null): void {
    if (this.phase !== 'moving' && this.phase !== 'resting') return;
    this.#count(counted);
    this.#beganMs = null;
    this.phase = 'answering';
  }

  answer(answer: HowWasThat): void {
    if (this.phase !== 'answering' || !this.item) return;
    this.#onDone({
      item: this.item,
      setsDone: this.setsDone,
      counts: this.#counts,
      rangeDeg: keptDeg(this.item.id, this.range),
      ...(this.range?.model && { rangeModel: this.range.model }),
      answer,
    });
    if (answer === 'sore') this.stop();
    else this.#next();
  }

  skip(): void {
    if (this.phase === 'ready') this.#next();
  }

  stop(): void {
    if (this.phase === 'done' || this.phase === 'stopped') return;
    // What was answered is over: going on leads to what comes next.
    if (this.phase === 'answering') this.#next();
    this.#before = this.phase === 'moving' ? 'ready' : this.phase;
    this.#beganMs = null;
    this.phase = 'stopped';
  }

  goOn(): void {
    if (this.phase === 'stopped') this.phase = this.#before;
  }

  end(): void {
    this.#beganMs = null;
    this.phase = 'done';
  }

  #count(counted: number | null): void {
    if (counted) this.#counts = [...this.#counts, counted];
  }

  #next(): void {
    this.setsDone = 0;
    this.#counts = [];
    this.range = null;
    this.index += 1;
    this.phase = this.index < this.items.length ? 'ready' : 'done';
  }
}

/** What a therapist wrote says itself how it is done to both sides. */
function sidesOf(id: string): 1 | 2 {
  const known = EXERCISE_IDS.find((each) => each === id);
  return known && exerciseOf(known).dose.perSide ? 2 : 1;
}
