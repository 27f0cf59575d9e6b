import { createSubscriber } from 'svelte/reactivity';
import { on } from 'svelte/events';
import { placeOfHash, type Place } from './route-of-hash';

/** Where the person is. Links are plain `<a href="#/…">`. */
export class Router {
  readonly #known: readonly string[];
  readonly #subscribe = createSubscriber((update) => on(window, 'hashchange', update));

  constructor(known: readonly string[]) {
    this.#known = known;
  }

  get place(): Place {
    this.#subscribe();
    return placeOfHash(location.hash, this.#known);
  }
}
