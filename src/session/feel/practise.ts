import type { LiveSession } from '../live-session.svelte';
import type { Guidance } from './guidance.svelte';
import type { FeelLook } from './look-reading';
import { watchLooks } from './watch-looks.svelte';

export interface Practice {
  /** The lesson is over: nothing is looked at any more, and what is being said is said to its end. */
  finish(): void;
  /** The person leaves: silence at once. */
  stop(): void;
}

/**
 * A lesson with sound before the camera, from a press of a button on. What is seen in it is practice, not how one sits. `onLook` tells
 * whether the person now holds a place, which is then looked at more carefully.
 */
export function practise(
  { live, guidance }: { readonly live: LiveSession; readonly guidance: Guidance },
  onLook: (look: FeelLook) => { readonly isHolding: boolean },
): Practice {
  guidance.start();
  live.isPractising = true;
  const stopLooks = watchLooks(live, (look) => live.lookCarefully(onLook(look).isHolding));
  const finish = () => {
    stopLooks();
    live.isPractising = false;
    live.lookCarefully(false);
    guidance.follow(null);
  };
  const stop = () => {
    finish();
    guidance.stop();
  };
  return { finish, stop };
}
