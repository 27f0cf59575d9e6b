import type { Reason } from '../geometry/angle';
import { bandOf, isShown, type DrillPlan } from './drill-plan';
import { median } from './repositioning-error';

/** What came of one trial. Errors are value − target: flexion, forward and toward the person's right are positive. */
export type TrialResult =
  | { readonly kind: 'measured'; readonly trial: number; readonly error: number; readonly isInside: boolean }
  | { readonly kind: 'void'; readonly trial: number; readonly why: 'timedOut' | 'skipped' };

/** What the screen and the voice say after a trial: nothing, silence-as-praise, or the error. */
export type TrialFeedback = 'held back' | 'inside' | 'error';

export type DrillPhase =
  /** Let go, so that the place has to be found anew. */
  | { readonly phase: 'relaxing'; readonly trial: number; readonly sinceMs: number }
  | { readonly phase: 'finding'; readonly trial: number; readonly sinceMs: number }
  | { readonly phase: 'holding'; readonly trial: number; readonly sinceMs: number; readonly values: readonly number[] }
  | {
      readonly phase: 'showing';
      readonly trial: number;
      readonly sinceMs: number;
      readonly result: TrialResult;
      readonly feedback: TrialFeedback;
    }
  | { readonly phase: 'done' }
  | { readonly phase: 'left' };

export interface DrillState {
  readonly at: DrillPhase;
  readonly results: readonly TrialResult[];
  /** When the person was last measured; tells lost tracking from a blink of it. */
  readonly lastSeenMs: number;
  /** Set while tracking is lost: why, and since when the person is back in sight. */
  readonly lost: { readonly reason: Reason; readonly seenSinceMs: number | null } | null;
  readonly isPaused: boolean;
}

export type DrillInput =
  | { readonly kind: 'look'; readonly value: number }
  | { readonly kind: 'unmeasured'; readonly reason: Reason }
  /** Stillness, the space bar or a nod. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'leave' };

export function startDrill(nowMs: number): DrillState {
  const at = { phase: 'relaxing', trial: 0, sinceMs: nowMs } as const;
  return { at, results: [], lastSeenMs: nowMs, lost: null, isPaused: false };
}

/** One input or one look. Pausing, leaving and losing sight never invent a result: the trial starts again. */
export function stepDrill(state: DrillState, input: DrillInput, plan: DrillPlan, nowMs: number): DrillState {
  if (state.at.phase === 'done' || state.at.phase === 'left') return state;
  switch (input.kind) {
    case 'leave':
      return { ...state, at: { phase: 'left' } };
    case 'pause':
      return { ...state, isPaused: true };
    case 'resume':
      return state.isPaused ? restartTrial({ ...state, isPaused: false }, nowMs) : state;
    case 'skip':
      return state.isPaused ? state : finishTrial(state, voidTrial(state.at.trial, 'skipped'), plan, nowMs);
    case 'ready':
      return state.isPaused || state.lost || state.at.phase !== 'finding' ? state : startHolding(state, nowMs);
    case 'unmeasured':
      return state.isPaused ? state : advance(noteUnseen(state, input.reason, plan, nowMs), plan, nowMs);
    case 'look':
      return state.isPaused ? state : advance(noteSeen(state, input.value, plan, nowMs), plan, nowMs);
  }
}

function noteUnseen(state: DrillState, reason: Reason, plan: DrillPlan, nowMs: number): DrillState {
  if (state.lost) return { ...state, lost: { reason, seenSinceMs: null } };
  if (nowMs - state.lastSeenMs < plan.timing.lostAfterMs) return state;
  return { ...state, lost: { reason, seenSinceMs: null } };
}

function noteSeen(state: DrillState, value: number, plan: DrillPlan, nowMs: number): DrillState {
  const seen = { ...state, lastSeenMs: nowMs };
  if (state.lost) {
    const seenSinceMs = state.lost.seenSinceMs ?? nowMs;
    if (nowMs - seenSinceMs < plan.timing.seenAgainMs) return { ...seen, lost: { ...state.lost, seenSinceMs } };
    return restartTrial({ ...seen, lost: null }, nowMs);
  }
  if (state.at.phase !== 'holding') return seen;
  return { ...seen, at: { ...state.at, values: [...state.at.values, value] } };
}

/** Moves on where time is up. */
function advance(state: DrillState, plan: DrillPlan, nowMs: number): DrillState {
  const { at } = state;
  if (state.lost || at.phase === 'done' || at.phase === 'left') return state;
  const elapsedMs = nowMs - at.sinceMs;
  switch (at.phase) {
    case 'relaxing':
      return elapsedMs < plan.timing.relaxMs ? state : { ...state, at: { ...at, phase: 'finding', sinceMs: nowMs } };
    case 'finding':
      if (elapsedMs < plan.timing.findTimeoutMs) return state;
      return finishTrial(state, voidTrial(at.trial, 'timedOut'), plan, nowMs);
    case 'holding':
      if (elapsedMs < plan.timing.holdMs || at.values.length === 0) return state;
      return finishTrial(state, measured(at.trial, median(at.values) - plan.target, plan), plan, nowMs);
    case 'showing':
      return elapsedMs < plan.timing.showMs ? state : nextTrial(state, at.trial, plan, nowMs);
  }
}

function startHolding(state: DrillState, nowMs: number): DrillState {
  if (state.at.phase !== 'finding') return state;
  return { ...state, at: { phase: 'holding', trial: state.at.trial, sinceMs: nowMs, values: [] } };
}

function restartTrial(state: DrillState, nowMs: number): DrillState {
  const { at } = state;
  if (at.phase === 'done' || at.phase === 'left') return state;
  if (at.phase === 'showing') return { ...state, at: { ...at, sinceMs: nowMs } };
  return { ...state, at: { phase: 'relaxing', trial: at.trial, sinceMs: nowMs } };
}

function finishTrial(state: DrillState, result: TrialResult, plan: DrillPlan, nowMs: number): DrillState {
  if (state.at.phase === 'showing') return nextTrial(state, result.trial, plan, nowMs);
  const at = {
    phase: 'showing',
    trial: result.trial,
    sinceMs: nowMs,
    result,
    feedback: feedbackOn(result, plan),
  } as const;
  return { ...state, at, results: [...state.results, result] };
}

function nextTrial(state: DrillState, trial: number, plan: DrillPlan, nowMs: number): DrillState {
  if (trial + 1 >= plan.trials) return { ...state, at: { phase: 'done' } };
  return { ...state, at: { phase: 'relaxing', trial: trial + 1, sinceMs: nowMs } };
}

function measured(trial: number, error: number, plan: DrillPlan): TrialResult {
  return { kind: 'measured', trial, error, isInside: Math.abs(error) <= bandOf(plan) };
}

function voidTrial(trial: number, why: 'timedOut' | 'skipped'): TrialResult {
  return { kind: 'void', trial, why };
}

function feedbackOn(result: TrialResult, plan: DrillPlan): TrialFeedback {
  if (result.kind === 'void' || !isShown(plan.feedback, result.trial)) return 'held back';
  return result.isInside ? 'inside' : 'error';
}

/** The measured errors of a drill, in order. */
export function errorsOf(results: readonly TrialResult[]): number[] {
  return results.flatMap((result) => (result.kind === 'measured' ? [result.error] : []));
}
