import type { AngleId } from '../geometry/angle';
import type { Baseline } from './baseline';
import type { Judgement } from './judgement';
import { clamp } from '../geometry/statistics';

/** Half of a lasting change is followed in about a quarter of an hour: slower than any slump sets in. */
const FOLLOW_MS = 20 * 60_000;
/** Never further than this from what was captured, in the angle's unit: 2° is below every limit. */
const FARTHEST = 2;
/** Centimetres count for more than degrees: half a limit at the shoulders. */
const FARTHEST_CM = 0.6;
const IN_CENTIMETRES: ReadonlySet<AngleId> = new Set(['headForward', 'shoulderElevation', 'shoulderProtraction']);

/**
 * The baseline, gone a little way after the person. Only while aligned, so that a slump is never learned, and never more
 * than ±2° from the captured one; `drift` is shown to the person. A frame long after the last one counts as a second.
 */
export function followDrift(baseline: Baseline, judgement: Judgement, sinceLastMs: number): Baseline {
  if (judgement.state !== 'aligned' || judgement.event !== undefined || sinceLastMs <= 0) return baseline;
  const share = 1 - Math.exp(-Math.min(sinceLastMs, 1000) / FOLLOW_MS);
  const drift: Partial<Record<AngleId, number>> = { ...baseline.drift };
  for (const { id, delta } of judgement.deviations) {
    if (id === 'viewingDistance') continue;
    const farthest = IN_CENTIMETRES.has(id) ? FARTHEST_CM : FARTHEST;
    drift[id] = clamp((drift[id] ?? 0) + share * delta, -farthest, farthest);
  }
  return { ...baseline, drift };
}
