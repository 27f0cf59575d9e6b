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

/** A lesson with sound before the camera, from a press of a button on. What is seen in it is practice, not how one sits. */
export function practise(
  { live, guidance }: { readonly live: LiveSession; readonly guidance: Guidance },
  onLook: (look: FeelLook) => void,
): Practice {
  guidance.start();
  live.isPractising = true;
  const stopLooks = watchLooks(live, onLook);
  const finish = () => {
    stopLooks();
    live.isPractising = false;
    guidance.follow(null);
  };
  const stop = () => {
    finish();
    guidance.stop();
  };
  return { finish, stop };
}
