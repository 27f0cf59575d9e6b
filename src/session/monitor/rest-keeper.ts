import { stepRest, wantsCamera, WATCHING, type Rest } from './rest-plan';
import { watchPresence } from './presence-signs';

export interface RestHandlers {
  readonly onRelease: () => void;
  readonly onWanted: () => void;
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
    if (wantsCamera(before) === wantsCamera(this.rest)) return;
    if (wantsCamera(this.rest)) this.#handlers.onWanted();
    else this.#handlers.onRelease();
  }

  stop(): void {
    this.#stop();
  }
}
