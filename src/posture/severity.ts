import type { Limits } from './limits';

/** Where drifting and off begin on the scale of every judgement: 0 as at the baseline … 1 as far off as the scale goes. */
export const DRIFTING_AT = 0.25;
export const OFF_AT = 0.5;

/**
 * How far a change, counted the way that matters and in the limits' unit, lies along the scale: `DRIFTING_AT` at the
 * drifting limit and `OFF_AT` at the off limit, straight between them and on past them, whatever the two limits are.
 */
export function severityOf(amount: number, { driftingFrom, offFrom }: Limits): number {
  if (amount <= driftingFrom) return (DRIFTING_AT * Math.max(0, amount)) / driftingFrom;
  const span = Math.max(offFrom - driftingFrom, Number.EPSILON);
  return Math.min(1, DRIFTING_AT + ((OFF_AT - DRIFTING_AT) * (amount - driftingFrom)) / span);
}

/** The change that a severity stands for; of 1 the smallest that does. */
export function amountAt(severity: number, { driftingFrom, offFrom }: Limits): number {
  if (severity <= DRIFTING_AT) return (driftingFrom * severity) / DRIFTING_AT;
  return driftingFrom + ((offFrom - driftingFrom) * (severity - DRIFTING_AT)) / (OFF_AT - DRIFTING_AT);
}

export function stateAt(severity: number): 'aligned' | 'drifting' | 'off' {
  if (severity < DRIFTING_AT) return 'aligned';
  return severity < OFF_AT ? 'drifting' : 'off';
}
