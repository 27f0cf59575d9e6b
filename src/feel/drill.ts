import type { Reason } from '../geometry/angle';
import { bandOf, isShown, type DrillPlan } from './drill-plan';
import { median } from './repositioning-error';

/** What came of one trial. Errors are value − target: flexion, forward and toward the person's right are positive. */
export type TrialResult =
  MeasuredTrial | { readonly kind: 'void'; readonly trial: number; readonly why: 'timedOut' | 'skipped' };

export interface MeasuredTrial {
  readonly kind: 'measured';
  readonly trial: number;
  readonly error: number;
  readonly isInside: boolean;
  /** Where the person thought they were, as value − target. */
  readonly guess?: number;
}

/** What the screen and the voice say after a trial: nothing, silence-as-praise, or the error. */
export type TrialFeedback = 'held back' | 'inside' | 'error';

export type DrillPhase =
  /** Let go, so that the place has to be found anew. */
  | { readonly phase: 'relaxing'; readonly trial: number; readonly sinceMs: number; readonly hasLeft: boolean }
  | { readonly phase: 'finding'; readonly trial: number; readonly sinceMs: number }
  | { readonly phase: 'holding'; readonly trial: number; readonly sinceMs: number; readonly values: readonly number[] }
  /** The truth is known and not yet shown. */
  | { readonly phase: 'guessing'; readonly trial: number; readonly sinceMs: number; readonly result: MeasuredTrial }
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
  /** In sight, and so far from the target that it can't be measured: a head turned away. */
  | { readonly kind: 'farAway' }
  | { readonly kind: 'unmeasured'; readonly reason: Reason }
  /** Stillness, the space bar or a nod. */
  | { readonly kind: 'ready' }
  /** Where the person thinks they are, as value − target. */
  | { readonly kind: 'guess'; readonly value: number }
  | { readonly kind: 'skip' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'leave' };

export function startDrill(nowMs: number): DrillState {
  const at = { phase: 'relaxing', trial: 0, sinceMs: nowMs, hasLeft: false } as const;
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
      return state.isPaused ? state : skip(state, plan, nowMs);
    case 'guess':
      return state.isPaused || state.at.phase !== 'guessing'
        ? state
        : show(state, { ...state.at.result, guess: input.value }, plan, nowMs);
    case 'farAway':
      return state.isPaused ? state : advance(noteFarAway(state, plan, nowMs), plan, nowMs);
    case 'ready':
      return state.isPaused || state.lost || state.at.phase !== 'finding' ? state : startHolding(state, nowMs);
    case 'unmeasured':
      return state.isPaused ? state : advance(noteUnseen(state, input.reason, plan, nowMs), plan, nowMs);
    case 'look':
      return state.isPaused ? state : advance(noteSeen(state, input.value, plan, nowMs), plan, nowMs);
  }
}

/** While a guess is made or the error is shown, nothing is measured: coming closer to the screen loses nothing. */
function noteUnseen(state: DrillState, reason: Reason, plan: DrillPlan, nowMs: number): DrillState {
  if (state.at.phase === 'guessing' || state.at.phase === 'showing') return { ...state, lastSeenMs: nowMs };
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
  if (state.at.phase === 'relaxing' && Math.abs(value - plan.target) >= (plan.leaveBy ?? 0))
    return { ...seen, at: { ...state.at, hasLeft: true } };
  if (state.at.phase !== 'holding') return seen;
  return { ...seen, at: { ...state.at, values: [...state.at.values, value] } };
}

function noteFarAway(state: DrillState, plan: DrillPlan, nowMs: number): DrillState {
  if (state.at.phase === 'holding') return noteUnseen(state, 'headTurned', plan, nowMs);
  const seen = noteSeen(state, plan.target, { ...plan, leaveBy: Infinity }, nowMs);
  return seen.at.phase === 'relaxing' ? { ...seen, at: { ...seen.at, hasLeft: true } } : seen;
}

/** Moves on where time is up. */
function advance(state: DrillState, plan: DrillPlan, nowMs: number): DrillState {
  const { at } = state;
  if (state.lost || at.phase === 'done' || at.phase === 'left') return state;
  const elapsedMs = nowMs - at.sinceMs;
  switch (at.phase) {
    case 'relaxing':
      if (at.hasLeft && elapsedMs >= plan.timing.relaxMs) return startFinding(state, at.trial, nowMs);
      if (elapsedMs < plan.timing.relaxMs + plan.timing.findTimeoutMs) return state;
      return finishTrial(state, voidTrial(at.trial, 'timedOut'), plan, nowMs);
    case 'finding':
      if (elapsedMs < plan.timing.findTimeoutMs) return state;
      return finishTrial(state, voidTrial(at.trial, 'timedOut'), plan, nowMs);
    case 'holding':
      if (elapsedMs < plan.timing.holdMs || at.values.length === 0) return state;
      if (wanderOf(at.values) > (plan.steadyWithin ?? Infinity)) return startFinding(state, at.trial, nowMs);
      return finishTrial(state, measured(at.trial, median(at.values) - plan.target, plan), plan, nowMs);
    case 'guessing':
      return elapsedMs < plan.timing.guessMs ? state : show(state, at.result, plan, nowMs);
    case 'showing':
      return elapsedMs < plan.timing.showMs ? state : nextTrial(state, at.trial, plan, nowMs);
  }
}

/** From the tenth to the ninetieth of a hundred: a single jump of the landmarks is no movement. */
function wanderOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return at(0.9) - at(0.1);
}

function startFinding(state: DrillState, trial: number, nowMs: number): DrillState {
  return { ...state, at: { phase: 'finding', trial, sinceMs: nowMs } };
}

function startHolding(state: DrillState, nowMs: number): DrillState {
  if (state.at.phase !== 'finding') return state;
  return { ...state, at: { phase: 'holding', trial: state.at.trial, sinceMs: nowMs, values: [] } };
}

function restartTrial(state: DrillState, nowMs: number): DrillState {
  const { at } = state;
  if (at.phase === 'done' || at.phase === 'left') return state;
  if (at.phase === 'showing' || at.phase === 'guessing') return { ...state, at: { ...at, sinceMs: nowMs } };
  return { ...state, at: { phase: 'relaxing', trial: at.trial, sinceMs: nowMs, hasLeft: false } };
}

/** Past a result or a guess, on; anywhere else the trial is given up. */
function skip(state: DrillState, plan: DrillPlan, nowMs: number): DrillState {
  const { at } = state;
  if (at.phase === 'done' || at.phase === 'left') return state;
  if (at.phase === 'showing') return nextTrial(state, at.trial, plan, nowMs);
  if (at.phase === 'guessing') return show(state, at.result, plan, nowMs);
  return show(state, voidTrial(at.trial, 'skipped'), plan, nowMs);
}

/** A guess is asked for only where the truth follows. */
function finishTrial(state: DrillState, result: TrialResult, plan: DrillPlan, nowMs: number): DrillState {
  if (result.kind === 'void' || !plan.asksGuess || !isShown(plan.feedback, result.trial))
    return show(state, result, plan, nowMs);
  return { ...state, at: { phase: 'guessing', trial: result.trial, sinceMs: nowMs, result } };
}

function show(state: DrillState, result: TrialResult, plan: DrillPlan, nowMs: number): DrillState {
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
  return { ...state, at: { phase: 'relaxing', trial: trial + 1, sinceMs: nowMs, hasLeft: false } };
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
