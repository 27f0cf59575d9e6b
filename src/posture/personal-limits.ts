import type { AngleId, Features } from '../geometry/angle';
import { CAUSE_ANGLE, CAUSE_SIGN } from './cause-angle';
import { amountOf } from './deviations';
import type { Deviation, Faint, Judgement } from './judgement';
import { CAUSES, type Cause } from '../geometry/cause';
import { OFF_AT, severityOf, stateAt } from './severity';

/** What was agreed for one person with their therapist. It comes before the limits of everybody. */
export interface PersonalLimits {
  /** Where drifting and off begin, in the angle's unit. */
  readonly limits: readonly { readonly angle: AngleId; readonly driftingFrom: number; readonly offFrom: number }[];
  /** A level that is this person's own, in the angle's unit: the distance is counted from there, not from the baseline. */
  readonly asymmetry: readonly { readonly angle: AngleId; readonly level: number }[];
}

/** The judgement by a person's own limits. What can't be judged stays so; angles without a limit are judged as before. */
export function withPersonalLimits(judgement: Judgement, features: Features, own: PersonalLimits): Judgement {
  const deviations = judgement.deviations.map((deviation) => personal(deviation, features, own));
  const changed = deviations.filter((deviation, i) => deviation !== judgement.deviations[i]);
  const causes = CAUSES.filter((cause) => changed.some(({ id }) => id === CAUSE_ANGLE[cause]));
  const told = { ...judgement, deviations, ...(judgement.faint && { faint: without(judgement.faint, causes) }) };
  if (judgement.held && causes.includes(judgement.held.cause)) return withOwnHeld(told, judgement.held.cause);
  if (judgement.state === 'unknown' || judgement.state === 'away') return told;
  if (judgement.cause && !causes.includes(judgement.cause)) return told;
  return worst(told, causes);
}

function personal(deviation: Deviation, features: Features, { limits, asymmetry }: PersonalLimits): Deviation {
  const limit = limits.find(({ angle }) => angle === deviation.id);
  const accepted = asymmetry.find(({ angle }) => angle === deviation.id);
  const value = features.angles[deviation.id]?.value;
  if (!limit && (!accepted || value === undefined)) return deviation;
  const delta = accepted && value !== undefined ? value - accepted.level : deviation.delta;
  const { driftingFrom, offFrom } = limit ?? deviation;
  return { ...deviation, delta, driftingFrom, offFrom };
}

/** What was agreed is agreed: small changes of it are not told by lasting. */
function without(faint: Faint, causes: readonly Cause[]): Faint {
  return Object.fromEntries(Object.entries(faint).filter(([cause]) => !causes.some((each) => each === cause)));
}

function withOwnHeld(judgement: Judgement, cause: Cause): Judgement {
  const severity = severityOfCause(cause, judgement.deviations);
  return { ...judgement, held: severity >= OFF_AT ? { cause, severity } : undefined };
}

/** The furthest of the causes that have personal limits, or aligned. */
function worst(judgement: Judgement, causes: readonly Cause[]): Judgement {
  const { timestampMs, deviations, event, faint } = judgement;
  const base = { timestampMs, deviations, ...(event && { event }), ...(faint && { faint }) };
  let [cause, severity]: [Cause | null, number] = [null, 0];
  for (const each of causes) {
    const found = severityOfCause(each, deviations);
    if (found > severity) [cause, severity] = [each, found];
  }
  const state = stateAt(severity);
  if (!cause || state === 'aligned') return { ...base, state: 'aligned', severity: 0 };
  return { ...base, state, cause, severity };
}

function severityOfCause(cause: Cause, deviations: readonly Deviation[]): number {
  const deviation = deviations.find(({ id }) => id === CAUSE_ANGLE[cause]);
  return deviation ? severityOf(amountOf(deviation, CAUSE_SIGN[cause]), deviation) : 0;
}
