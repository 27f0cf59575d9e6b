import type { Cause } from '../geometry/cause';
import { LOOSEN_STEP, LOOSEST, type Looseness } from './coach-config';

/** "That was fine": widens this signal's limits, no other's. */
export function loosen(looseness: Looseness, cause: Cause): Looseness {
  return { ...looseness, [cause]: Math.min(LOOSEST, (looseness[cause] ?? 1) * LOOSEN_STEP) };
}

/** Takes one "that was fine" back. */
export function tighten(looseness: Looseness, cause: Cause): Looseness {
  return { ...looseness, [cause]: Math.max(1, (looseness[cause] ?? 1) / LOOSEN_STEP) };
}
