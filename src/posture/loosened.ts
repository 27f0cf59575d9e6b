import { CAUSE_ANGLE, CAUSE_SIGN } from './cause-angle';
import { amountOf } from './deviations';
import type { Deviation, Held, Judgement } from './judgement';
import type { Cause } from '../geometry/cause';
import { amountAt, OFF_AT, severityOf, stateAt } from './severity';

/** Factors on each cause's limits, from 1. */
export type LimitFactors = Readonly<Partial<Record<Cause, number>>>;

/** The judgement with wider limits for what the person said was fine. Other causes are judged as before. */
export function loosened(judgement: Judgement, factors: LimitFactors): Judgement {
  const { state, cause } = judgement;
  if (judgement.held) return { ...judgement, ...loosenedHeld(judgement.held, judgement.deviations, factors) };
  const factor = cause ? (factors[cause] ?? 1) : 1;
  if (!cause || factor <= 1 || (state !== 'off' && state !== 'drifting')) return judgement;
  const severity = widened(cause, judgement.severity, judgement.deviations, factor);
  const now = stateAt(severity);
  if (now === 'aligned') return aligned(judgement);
  return { ...judgement, severity, state: state === 'off' ? now : 'drifting' };
}

/** Each limit times the factor: the same change, as if it were so much smaller. */
function widened(cause: Cause, severity: number, deviations: readonly Deviation[], factor: number): number {
  const deviation = deviations.find(({ id }) => id === CAUSE_ANGLE[cause]);
  if (!deviation) return severity / factor;
  const amount = amountAt(severity, deviation);
  // The scale ends at 1; the angle itself goes on.
  const whole = severity < 1 ? amount : Math.max(amount, amountOf(deviation, CAUSE_SIGN[cause]));
  return severityOf(whole / factor, deviation);
}

function loosenedHeld(
  { cause, severity }: Held,
  deviations: readonly Deviation[],
  factors: LimitFactors,
): Pick<Judgement, 'held'> {
  const left = widened(cause, severity, deviations, factors[cause] ?? 1);
  return { held: left >= OFF_AT ? { cause, severity: left } : undefined };
}

function aligned({ timestampMs, deviations, event }: Judgement): Judgement {
  return { timestampMs, state: 'aligned', severity: 0, deviations, ...(event && { event }) };
}
