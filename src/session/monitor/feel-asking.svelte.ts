import type { CoachConfig } from '../../coach/coach-config';
import type { Cue } from '../../coach/cue';
import type { Moment } from '../../coach/silence';
import type { Judgement } from '../../posture/judgement';
import type { CoachDiary } from './coach-diary.svelte';
import { feelAnswer, type FeelAnswer, type Feeling } from './feel-check-answer';
import { feelCheckNow } from './feel-checks';
import type { MonitorParts } from './monitor-parts';

/** A question that nobody saw is not made up for. */
const LASTS_MS = 3 * 60_000;

/** "Without moving: how are you sitting?" When it is asked, and the truth after the guess. */
export class FeelAsking {
  /** The truth after a guess; `unmeasured`: there was none to show. */
  answer: FeelAnswer | 'unmeasured' | null = $state.raw(null);
  readonly #parts: MonitorParts;
  readonly #diary: CoachDiary;

  constructor(parts: MonitorParts, diary: CoachDiary) {
    this.#parts = parts;
    this.#diary = diary;
  }

  /** One of today's moments has come, and there is somebody to ask. */
  isDue(config: CoachConfig, moment: Moment, { state }: Judgement): boolean {
    const { plan, isDue } = feelCheckNow(this.#diary.memory.feelPlan, config, moment, this.#parts.chance);
    this.#diary.planFeelChecks(plan);
    return isDue && state !== 'away' && state !== 'unknown';
  }

  isOver(cue: Cue | null, nowMs: number): boolean {
    return cue?.kind === 'feelCheck' && nowMs - cue.atMs >= LASTS_MS;
  }

  guess(feeling: Feeling): void {
    const answer = feelAnswer(feeling, this.#parts.live.judgement);
    this.answer = answer ?? 'unmeasured';
    if (answer) this.#parts.onFeelAnswer?.(answer);
  }

  close(): void {
    this.answer = null;
  }
}
