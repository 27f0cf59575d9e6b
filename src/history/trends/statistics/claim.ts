import { halfWidth, type Effect } from './effect';
import { criticalT } from './student';

/**
 * Four questions are asked of every period, and share the five pages in a hundred that chance is given (Bonferroni: a
 * comparison then reads the same on every page). The two of change (is it better, did what was tried help) rest on a few
 * weeks and get most of it; the two of pattern (which hours, which weekday) rest on months and can afford to be strict.
 */
export const SURE_CHANGE = 0.0175;
export const SURE_PATTERN = 0.0075;

/** The smallest change worth naming, and what a change must stay under to be none; in the effect's unit. */
export interface Sizes {
  readonly least: number;
  readonly held: number;
}

/** Less than three in a hundred, a quarter of an hour of a working day, is not worth a word, however even the days were. */
export const LEAST_SHARE = 0.03;

/** An interval that lies within this says that nothing much changed; a wider one only that nobody knows. */
const HELD_SHARE = 0.06;

const OF_SHARES: Sizes = { least: LEAST_SHARE, held: HELD_SHARE };

/** Just the smallest change is not beyond it, whatever the last binary digit says. */
const TINY = 1e-9;

export type Verdict = 'up' | 'down' | 'held' | 'unclear';

/** `sure`: the chance of an error that this question is given. */
export function verdictOf(effect: Effect, sure: number, { least, held }: Sizes = OF_SHARES): Verdict {
  if (effect.p <= sure && Math.abs(effect.estimate) > least + TINY) return effect.estimate > 0 ? 'up' : 'down';
  return Math.abs(effect.estimate) + halfWidth(effect) <= held ? 'held' : 'unclear';
}

/** What would have been claimed four times in five, had it been there. `tries`: stretches or weekdays that were tried. */
export function detectable({ standardError, df }: Effect, sure: number, tries = 1): number {
  return Math.max(LEAST_SHARE, standardError * (criticalT(sure / tries, df) + FOUR_IN_FIVE));
}

/** Standard normal. */
const FOUR_IN_FIVE = 0.84;

/** How much there is of it at least, and 0 where it may be nothing: large and sure comes first. */
export function sureSize(effect: Effect): number {
  return Math.max(0, Math.abs(effect.estimate) - halfWidth(effect));
}
