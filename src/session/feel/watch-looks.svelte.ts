import { untrack } from 'svelte';
import type { LiveSession } from '../live-session.svelte';
import { feelLook, type FeelLook } from '../../feel/look-reading';

/** Every look of the running live check against its baseline. Returns how to stop. */
export function watchLooks(live: LiveSession, onLook: (look: FeelLook) => void): () => void {
  return $effect.root(() => {
    $effect(() => {
      const { result, baseline } = live;
      if (!result || !baseline || live.phase.phase !== 'watching') return;
      untrack(() => onLook(feelLook(result, baseline)));
    });
  });
}
