import type { FeelCheckPlan } from '../../coach/feel-check';
import type { Moment } from '../../coach/silence';
import type { CoachState } from '../../coach/step-coach';
import type { ExerciseId } from '../../program/exercises';
import type { LocalStore } from '../../storage/local-store';
import { parseCoachMemory, remembered, type CoachMemory } from '../../storage/coach-memory';
import { Kept } from './kept.svelte';
import { momentAt } from './moment';
import { nowMs } from './page-clock';

/** What the coach keeps in this browser, and the calendar it counts by. */
export class CoachDiary {
  readonly #kept: Kept<CoachMemory>;
  readonly #boundaryHour: () => number;

  /** `boundaryHour`: when the person's day begins, as in History. */
  constructor(store: LocalStore, boundaryHour: () => number) {
    this.#boundaryHour = boundaryHour;
    this.#kept = new Kept(store, (stored) => parseCoachMemory(stored, Date.now()));
  }

  get memory(): CoachMemory {
    return this.#kept.value;
  }

  moment(): Moment {
    const calendar = { startedAt: this.memory.startedAt, boundaryHour: this.#boundaryHour() };
    return momentAt({ nowMs: nowMs(), epochMs: Date.now() }, calendar);
  }

  /** Whole weeks with the coach, from 0. */
  get week(): number {
    return this.moment().wall.week;
  }

  /** Changes of position today. */
  get moves(): number {
    const { moves } = this.memory;
    return moves.day === this.#today() ? moves.count : 0;
  }

  /** Movements of today's breaks. */
  get doneToday(): readonly ExerciseId[] {
    const { doneToday } = this.memory;
    return doneToday.day === this.#today() ? doneToday.ids : [];
  }

  moved(): void {
    this.#change({ moves: { day: this.#today(), count: this.moves + 1 } });
  }

  did(exercise: ExerciseId): void {
    this.#change({ doneToday: { day: this.#today(), ids: [...this.doneToday, exercise] } });
  }

  planFeelChecks(feelPlan: FeelCheckPlan): void {
    if (feelPlan !== this.memory.feelPlan) this.#change({ feelPlan });
  }

  /** The eight weeks of fading begin today. */
  beginFading(): void {
    this.#change({ startedAt: Date.now() });
  }

  /** `isOn`: the day is being followed; a page that closes now was interrupted. */
  save(coach: CoachState, isOn: boolean): void {
    this.#kept.keep({ ...remembered(this.memory, coach, nowMs()), isOn });
  }

  #change(changes: Partial<CoachMemory>): void {
    this.#kept.keep({ ...this.memory, ...changes });
  }

  #today(): string {
    return this.moment().wall.day;
  }
}
