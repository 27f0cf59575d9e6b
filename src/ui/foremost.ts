import { CAUSE_ANGLE } from '../posture/cause-angle';
import type { Deviation } from '../posture/judgement';
import type { Cause } from '../geometry/cause';

/** The angles that stand beside a cause, always in this order: what people ask about first. */
const USUAL_ORDER: readonly Deviation['id'][] = ['headTilt', 'shoulderTilt', 'thoracicFlexion', 'headForward'];

/** The few angles that matter now: the one that names the cause first, then the usual ones. One order for each cause. */
export function foremost(deviations: readonly Deviation[], count: number, cause?: Cause): Deviation[] {
  const named = deviations.filter(({ id }) => cause && id === CAUSE_ANGLE[cause]);
  const usual = USUAL_ORDER.flatMap((id) => deviations.filter((deviation) => deviation.id === id));
  const rest = deviations.filter((deviation) => !usual.includes(deviation));
  return [...new Set([...named, ...usual, ...rest])].slice(0, count);
}
