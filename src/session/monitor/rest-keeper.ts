import { stepRest, wantsCamera, WATCHING, type Rest } from '../../coach/rest-plan';
import { watchPresence } from './presence-signs';

export interface RestHandlers {
  /** The camera should go off; `isPeek`: nobody was there when it looked. */
  readonly onRelease: (isPeek: boolean) => void;
  /** The camera should come on. */
  readonly onWanted: () => void;
  /** Somebody is there again. */
  readonly onBack: () => void;
}

/** Switches the camera off when nobody is there, and on again; the plan is pure, this holds its state. */
export class RestKeeper {
  rest: Rest = WATCHING;
  #isLocked = false;
  #isBack = false;
  #willBeTold = false;
  readonly #handlers: RestHandlers;
  readonly #stop: () => void;

  constructor(handlers: RestHandlers) {
    this.#handlers = handlers;
    this.#stop = watchPresence({
      onLocked: (isLocked) => (this.#isLocked = isLocked),
      onBack: () => (this.#isBack = true),
      onTold: () => (this.#willBeTold = true),
    });
  }

  /** `isAway` null: no look lately. */
  step(isAway: boolean | null, nowMs: number): void {
    const before = this.rest;
    const signs = { isAway, isLocked: this.#isLocked, isBack: this.#isBack, willBeTold: this.#willBeTold };
    this.rest = stepRest(before, signs, nowMs);
    this.#isBack = false;
    if (wantsCamera(this.rest) && !wantsCamera(before)) this.#handlers.onWanted();
    if (!wantsCamera(this.rest) && wantsCamera(before)) this.#handlers.onRelease(before.phase === 'peeking');
    if (this.rest.phase === 'watching' && before.phase !== 'watching') this.#handlers.onBack();
  }

  stop(): void {
    this.#stop();
  }
}
