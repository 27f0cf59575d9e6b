import type { Estimate } from '../geometry/body-model/front-model';
import { chanceBelow } from '../geometry/statistics';

/** What a number beyond a limit means. */
export interface Limits<Trouble extends string> {
  readonly below?: { readonly limit: number; readonly means: Trouble };
  readonly above?: { readonly limit: number; readonly means: Trouble };
}

export type Decision<Trouble extends string> =
  { readonly kind: 'told'; readonly what: Trouble } | { readonly kind: 'fine' } | { readonly kind: 'borderline' };

/** A word that is wrong once in ten costs more trust than one that is missing: what can't be told is asked. */
const TOLD_FROM = 0.8;
const FINE_FROM = 0.65;

/** Says that a limit is passed, or kept, only where the number's own error leaves little doubt. */
export function decide<Trouble extends string>(
  { value, sd }: Estimate,
  { below, above }: Limits<Trouble>,
): Decision<Trouble> {
  const isBelow = below ? chanceBelow(below.limit, value, sd) : 0;
  const isAbove = above ? 1 - chanceBelow(above.limit, value, sd) : 0;
  if (below && isBelow >= TOLD_FROM) return { kind: 'told', what: below.means };
  if (above && isAbove >= TOLD_FROM) return { kind: 'told', what: above.means };
  return 1 - isBelow - isAbove >= FINE_FROM ? { kind: 'fine' } : { kind: 'borderline' };
}
