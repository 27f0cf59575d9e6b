import type { Cause, Held, Judgement } from './judgement';

/** Severity where `off` and `drifting` begin: twice and once the drifting limit on a scale that ends at four times. */
const OFF_FROM = 0.5;
const DRIFTING_FROM = 0.25;

/** Factors on each cause's limits, from 1. */
export type LimitFactors = Readonly<Partial<Record<Cause, number>>>;

/** The judgement with wider limits for what the person said was fine. Other causes are judged as before. */
export function loosened(judgement: Judgement, factors: LimitFactors): Judgement {
  const { state, cause } = judgement;
  if (judgement.held) return { ...judgement, ...loosenedHeld(judgement.held, factors) };
  const factor = cause ? (factors[cause] ?? 1) : 1;
  if (factor <= 1 || (state !== 'off' && state !== 'drifting')) return judgement;
  const severity = judgement.severity / factor;
  if (severity < DRIFTING_FROM) return aligned(judgement);
  return { ...judgement, severity, state: state === 'off' && severity >= OFF_FROM ? 'off' : 'drifting' };
}

function loosenedHeld({ cause, severity }: Held, factors: LimitFactors): Pick<Judgement, 'held'> {
  const left = severity / (factors[cause] ?? 1);
  return { held: left >= OFF_FROM ? { cause, severity: left } : undefined };
}

function aligned({ timestampMs, deviations, event }: Judgement): Judgement {
  return { timestampMs, state: 'aligned', severity: 0, deviations, ...(event && { event }) };
}
