import type { LiveSession } from '../live/live-session.svelte';
import type { Guidance } from './guidance.svelte';
import { feelLook, type FeelLook } from '../../feel/look-reading';
import type { ExerciseLook } from '../../program/reps/look';
import { exerciseLook } from '../exercise/exercise-look';

/** What takes part in a lesson; while it holds a place, the camera's pictures are looked at more carefully. */
export interface Practising {
  /** `points`: the same look as an exercise sees it. */
  look(look: FeelLook, points: ExerciseLook): void;
  readonly isHolding: boolean;
  /** It moves, and every picture counts. */
  readonly isMoving?: boolean;
}

/** A lesson with sound before the camera, from a press of a button on. What is seen in it is practice, not how one sits. */
export class Practice {
  readonly #live: LiveSession;
  readonly #guidance: Guidance;
  #stopLooks: (() => void) | null = null;

  constructor({ live, guidance }: { readonly live: LiveSession; readonly guidance: Guidance }) {
    this.#live = live;
    this.#guidance = guidance;
  }

  /** Call from the press: browsers give sound only then. `onLooked`: after each look. */
  begin(who: Practising, onLooked: () => void = () => undefined): void {
    this.stop();
    this.#guidance.start();
    this.#live.isPractising = true;
    this.#stopLooks = this.#live.subscribe({
      onLook: ({ baseline, ...look }) => {
        if (!baseline || this.#live.phase.phase !== 'watching') return;
        who.look(feelLook({ ...look, baseline }), exerciseLook(look.result, this.#live.engine));
        this.#live.lookCarefully(who.isHolding);
        this.#live.isExercising = who.isMoving ?? false;
        onLooked();
      },
    });
  }

  /** The lesson is over: nothing is looked at any more, and what is being said is said to its end. */
  finish(): void {
    if (!this.#stopLooks) return;
    this.#stopLooks();
    this.#stopLooks = null;
    [this.#live.isPractising, this.#live.isExercising] = [false, false];
    this.#live.lookCarefully(false);
    this.#guidance.follow(null);
  }

  /** The person leaves: silence at once. */
  stop(): void {
    this.finish();
    this.#guidance.stop();
  }
}
