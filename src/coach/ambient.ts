import type { CoachConfig } from './coach-config';
import type { Dwell } from './dwell';

/**
 * What the signs at the edge of sight show before a cue: the tab's icon and title, the small window. They come first, so
 * that somebody who notices them has moved before anything is said. 0: nothing.
 */
export type AmbientStep = 0 | 1 | 2;

/** A third of the dwell is no fidget any more; two thirds are worth a word in the title. */
const FIRST_FROM = 1 / 3;
const SECOND_FROM = 2 / 3;

/** How far the dwell has come. It only grows until the dwell begins anew, so that nothing flickers. */
export function ambientStep({ offMs }: Dwell, { dwellMs }: CoachConfig): AmbientStep {
  const share = offMs / dwellMs;
  if (share < FIRST_FROM) return 0;
  return share < SECOND_FROM ? 1 : 2;
}
