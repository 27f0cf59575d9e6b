import type { Studio } from '../../../session/therapist/studio.svelte';
import { MOTION_WORDS } from '../../../ui/motion-words';
import { PLACE_WORDS } from '../../../ui/place-words';
import { cueWords } from './cue-words';

/** What the client is asked for just now, on both screens; empty: nothing. */
export function askedWords({ guided, moving }: Pick<Studio, 'guided' | 'moving'>): string {
  if (guided.cue) return cueWords(guided.cue);
  if (!moving.isTaking) return '';
  return moving.hint ? PLACE_WORDS[moving.hint]() : MOTION_WORDS[moving.motion].name();
}
