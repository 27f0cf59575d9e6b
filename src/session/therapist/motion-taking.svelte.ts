import type { Pose } from '../../geometry/landmarks';
import type { EngineInfo } from '../../pose/pose-estimator';
import { placementHint, type PlacementHint } from '../../program/set/placement';
import { rangeSeen, startRanging, stepRanging, triesSeen, type Ranging } from '../../program/set/ranging';
import type { Range } from '../../program/set/reach';
import { MOTIONS, type Motion } from '../../therapist/motion';
import { exerciseLook } from '../exercise/exercise-look';

/** What came of the last one. `unkept`: it was measured, and there was no room for it. */
export type MotionOutcome =
  | { readonly kind: 'measured'; readonly motion: Motion; readonly range: Range; readonly isKept: boolean | null }
  | { readonly kind: 'interrupted' };

/** What stands in the way is said once it has stood there for so long, ms. */
const HINT_AFTER_MS = 1200;

/** The slowest engine looks oftener: pictures have stopped coming. */
const LONGEST_GAP_MS = 2000;

/** One movement to both sides before the camera, until each side was gone to twice. */
export class MotionTaking {
  motion: Motion = $state(MOTIONS[0]);
  isTaking = $state(false);
  outcome: MotionOutcome | null = $state.raw(null);
  /** What the client has to change so that the camera sees the movement. */
  hint: PlacementHint | null = $state(null);
  #ranging: Ranging = $state.raw(startRanging(MOTIONS[0]));
  #hintSinceMs: number | null = null;
  #lookedMs = 0;

  get tries(): { readonly left: number; readonly right: number } {
    return triesSeen(this.#ranging);
  }

  choose(motion: Motion): void {
    this.motion = motion;
    this.outcome = null;
  }

  start(motion: Motion, nowMs: number): void {
    this.choose(motion);
    this.#ranging = startRanging(motion);
    this.#hintSinceMs = this.hint = null;
    this.#lookedMs = nowMs;
    this.isTaking = true;
  }

  /** The time goes on without a look. */
  tick(nowMs: number): void {
    if (nowMs - this.#lookedMs > LONGEST_GAP_MS) this.interrupt();
  }

  stop(): void {
    this.isTaking = false;
    this.hint = null;
  }

  /** Also what was measured. */
  forget(): void {
    this.stop();
    this.outcome = null;
  }

  /** What comes from now on is not the movement that was begun. */
  interrupt(): void {
    if (!this.isTaking) return;
    this.stop();
    this.outcome = { kind: 'interrupted' };
  }

  /** Gives the range with the look that completes it. `engine`: that looked; null: not known. */
  look(pose: Pose | null, nowMs: number, engine: Pick<EngineInfo, 'model'> | null = null): Range | null {
    this.tick(nowMs);
    if (!this.isTaking) return null;
    this.#lookedMs = nowMs;
    if (pose) this.#ranging = stepRanging(this.#ranging, exerciseLook({ pose, timestampMs: nowMs }, engine));
    this.#tellHint(pose, nowMs);
    const range = rangeSeen(this.#ranging);
    if (!range) return null;
    this.stop();
    this.outcome = { kind: 'measured', motion: this.motion, range, isKept: null };
    return range;
  }

  /** Whether it went into the client's visit; null: there is no client to keep it with. */
  told(isKept: boolean | null): void {
    if (this.outcome?.kind === 'measured') this.outcome = { ...this.outcome, isKept };
  }

  #tellHint(pose: Pose | null, nowMs: number): void {
    const hint = pose ? placementHint(this.motion, pose, this.#ranging.counter.scale) : 'comeIntoView';
    if (!hint) this.#hintSinceMs = this.hint = null;
    else this.#hintSinceMs ??= nowMs;
    if (this.#hintSinceMs !== null && nowMs - this.#hintSinceMs >= HINT_AFTER_MS) this.hint = hint;
  }
}
