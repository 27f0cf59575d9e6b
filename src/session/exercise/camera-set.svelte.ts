import type { CoachedId } from '../../program/coached';
import { beginGuidedSet, startGuidedSet, stepGuidedSet } from '../../program/set/guided-set';
import { endGuidedSet } from '../../program/set/moving-set';
import type { SetGoal } from '../../program/set/set-goal';
import type { GuidedSet, SetEvent, SetStep } from '../../program/set/set-state';
import type { PoseResult } from '../../pose/pose-engine';
import type { LiveSession } from '../live/live-session.svelte';
import { exerciseLook } from './exercise-look';

export interface CameraSetParts {
  readonly live: Pick<LiveSession, 'engine' | 'subscribe' | 'isPractising' | 'isExercising'>;
  readonly exercise: CoachedId;
  readonly goal: SetGoal;
  /** A rest before it, ms. */
  readonly restMs: number;
  readonly onEvent: (event: SetEvent, set: GuidedSet) => void;
}

/** One set that the camera follows, from finding a place to its end. What is seen meanwhile is exercise, not how one sits. */
export class CameraSet {
  set: GuidedSet = $state.raw()!;
  /** Of the newest look, in its own clock. */
  nowMs = $state(0);
  readonly #parts: CameraSetParts;
  #leave: (() => void) | null = null;

  constructor(parts: CameraSetParts) {
    this.#parts = parts;
    this.set = startGuidedSet(parts.exercise, parts.goal, parts.restMs);
  }

  start(): void {
    const { live } = this.#parts;
    [live.isPractising, live.isExercising] = [true, true];
    this.#leave = live.subscribe({ onLook: ({ result }) => this.#look(result) });
  }

  /** By a button or key. */
  begin(): void {
    this.#take(beginGuidedSet(this.set, this.nowMs));
  }

  /** Nothing is looked at any more. Returns the set as far as it went. */
  end(): GuidedSet {
    const { live } = this.#parts;
    this.#leave?.();
    this.#leave = null;
    [live.isPractising, live.isExercising] = [false, false];
    this.set = endGuidedSet(this.set);
    return this.set;
  }

  #look(result: PoseResult): void {
    this.nowMs = result.timestampMs;
    this.#take(stepGuidedSet(this.set, exerciseLook(result, this.#parts.live.engine)));
  }

  #take({ set, events }: SetStep): void {
    this.set = set;
    for (const event of events) this.#parts.onEvent(event, set);
  }
}
