import { bandOf, isShown, type DrillPlan } from './drill-plan';
import { medianOf } from '../geometry/statistics';
import { wanderOf } from './wander';

/** What came of one trial. Errors are value − target: flexion, forward and toward the person's right are positive. */
export type TrialResult = MeasuredTrial | VoidTrial;

export interface MeasuredTrial {
  readonly kind: 'measured';
  readonly trial: number;
  readonly error: number;
  readonly isInside: boolean;
  /** Where the person thought they were, as value − target. */
  readonly guess?: number;
}

export interface VoidTrial {
  readonly kind: 'void';
  readonly trial: number;
  /** `unsettled`: no hold of it was still enough. */
  readonly why: 'timedOut' | 'skipped' | 'unsettled';
}

/** What the screen and the voice say after a trial: nothing, silence-as-praise, or the error. */
export type TrialFeedback = 'held back' | 'inside' | 'error';

/** The place that was held: the middle of its readings. */
export function measuredTrial(trial: number, values: readonly number[], plan: DrillPlan): MeasuredTrial {
  const error = medianOf(values) - plan.target;
  return { kind: 'measured', trial, error, isInside: Math.abs(error) <= bandOf(plan) };
}

export function voidTrial(trial: number, why: VoidTrial['why']): VoidTrial {
  return { kind: 'void', trial, why };
}

export function feedbackOn(result: TrialResult, plan: DrillPlan): TrialFeedback {
  if (result.kind === 'void' || !isShown(plan.feedback, result.trial)) return 'held back';
  return result.isInside ? 'inside' : 'error';
}

/** Whether the readings of a hold lie near enough together to be one place. */
export function isSettled(values: readonly number[], plan: DrillPlan): boolean {
  return wanderOf(values) <= (plan.steadyWithin ?? Infinity);
}

/** The measured errors of a drill, in order. */
export function errorsOf(results: readonly TrialResult[]): number[] {
  return results.flatMap((result) => (result.kind === 'measured' ? [result.error] : []));
}
