import { halfWidth, type Effect } from './effect';
import { criticalT } from './student';

/**
 * Four questions are asked of every period (has it changed, did what was tried help, which hours, which weekday), so each
 * may be wrong only in a quarter of the five pages in a hundred that chance is given (Bonferroni: a comparison then reads
 * the same on every page).
 */
export const SURE = 0.05 / 4;

/** Less than three in a hundred, a quarter of an hour of a working day, is not worth a word, however even the days were. */
export const LEAST_SHARE = 0.03;

/** An interval that lies within this says that nothing much changed; a wider one only that nobody knows. */
const HELD_SHARE = 0.06;

/** Just the smallest change is not beyond it, whatever the last binary digit says. */
const TINY = 1e-9;

export type Verdict = 'up' | 'down' | 'held' | 'unclear';

/** `least`: the smallest change worth naming; `held`: what a change must stay under to be none. In the effect's unit. */
export function verdictOf(effect: Effect, least: number = LEAST_SHARE, held: number = HELD_SHARE): Verdict {
  if (effect.p <= SURE && Math.abs(effect.estimate) > least + TINY) return effect.estimate > 0 ? 'up' : 'down';
  return Math.abs(effect.estimate) + halfWidth(effect) <= held ? 'held' : 'unclear';
}

/** What would have been claimed four times in five, had it been there. `tries`: stretches or weekdays that were tried. */
export function detectable({ standardError, df }: Effect, tries = 1): number {
  return Math.max(LEAST_SHARE, standardError * (criticalT(SURE / tries, df) + FOUR_IN_FIVE));
}

/** Standard normal. */
const FOUR_IN_FIVE = 0.84;

/** How much there is of it at least, and 0 where it may be nothing: large and sure comes first. */
export function sureSize(effect: Effect): number {
  return Math.max(0, Math.abs(effect.estimate) - halfWidth(effect));
}
