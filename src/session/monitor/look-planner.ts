import type { LookWish } from '../../pose/look-plan';
import type { Judgement } from '../../posture/judgement';
import type { LiveSession } from '../live/live-session.svelte';
import { wishFor } from './look-wish';

/** Tells the live check which looks are worth it, and only when that changes. */
export class LookPlanner {
  readonly #live: LiveSession;
  readonly #isLiveInView: () => boolean;
  #isSaving = false;
  #wish = '';

  /** `isLiveInView`: every picture counts, as without a plan. */
  constructor(live: LiveSession, isLiveInView: () => boolean) {
    this.#live = live;
    this.#isLiveInView = isLiveInView;
  }

  /** By what is seen now. */
  plan(judgement: Judgement | null = this.#live.judgement): void {
    const wish = this.#wishNow(judgement);
    const key = wish ? `${wish.need} ${wish.saving}` : 'all';
    if (key === this.#wish) return;
    this.#wish = key;
    this.#live.plan(wish);
  }

  /** The computer has little to spare. */
  save(isSaving: boolean): void {
    this.#isSaving = isSaving;
    this.plan();
  }

  /** Another camera or engine knows of no plan. */
  forget(): void {
    this.#wish = '';
  }

  /** At every picture again. */
  end(): void {
    this.forget();
    this.#live.plan(null);
  }

  /** Who exercises is looked at in every picture. A baseline is taken where its words are read, at every picture; until then a cheap look now and then is enough. */
  #wishNow(judgement: Judgement | null): LookWish | null {
    if (this.#live.isExercising) return null;
    const saving = this.#isSaving;
    const isTaking = this.#live.phase.phase === 'capturing';
    if (isTaking) return this.#live.isGuiding ? null : { need: 'away', saving };
    return this.#isLiveInView() ? null : wishFor(judgement, this.#live.isUnsure, saving);
  }
}
