import { isShown, type DrillPlan } from './drill-plan';
import { relaxing, type DrillState, type Holding } from './drill-state';
import { feedbackOn, voidTrial, type TrialResult } from './trial';

/** The moves of a drill from one phase to the next. Where a move makes no sense, the state stays as it is. */
export function startFinding(state: DrillState, trial: number, nowMs: number): DrillState {
  return { ...state, at: { phase: 'finding', trial, sinceMs: nowMs } };
}

/** Nobody should try to hold still in vain for ever. */
const MOST_HOLDS = 3;

/** A hold that was none is begun again, from finding the place; after some of them the trial is let go. */
export function unsettle(state: DrillState, at: Holding, plan: DrillPlan, nowMs: number): DrillState {
  const unsettled = (at.unsettled ?? 0) + 1;
  if (unsettled >= MOST_HOLDS) return finishTrial(state, voidTrial(at.trial, 'unsettled'), plan, nowMs);
  return { ...state, at: { phase: 'finding', trial: at.trial, sinceMs: nowMs, unsettled } };
}

export function startHolding(state: DrillState, nowMs: number): DrillState {
  if (state.at.phase !== 'finding') return state;
  return { ...state, at: { ...state.at, phase: 'holding', sinceMs: nowMs, values: [], careful: [] } };
}

/** After a pause or lost sight: from letting go again; a result or a guess keeps its time. */
export function restartTrial(state: DrillState, nowMs: number): DrillState {
  const { at } = state;
  if (at.phase === 'done' || at.phase === 'left') return state;
  if (at.phase === 'showing' || at.phase === 'guessing') return { ...state, at: { ...at, sinceMs: nowMs } };
  return { ...state, at: relaxing(at.trial, nowMs) };
}

/** Past a result or a guess, on; anywhere else the trial is given up. */
export function skip(state: DrillState, plan: DrillPlan, nowMs: number): DrillState {
  const { at } = state;
  if (at.phase === 'done' || at.phase === 'left') return state;
  if (at.phase === 'showing') return nextTrial(state, at.trial, plan, nowMs);
  if (at.phase === 'guessing') return show(state, at.result, plan, nowMs);
  return show(state, voidTrial(at.trial, 'skipped'), plan, nowMs);
}

/** Where the person says they are; then the truth. */
export function guess(state: DrillState, value: number, plan: DrillPlan, nowMs: number): DrillState {
  if (state.at.phase !== 'guessing') return state;
  return show(state, { ...state.at.result, guess: value }, plan, nowMs);
}

/** A guess is asked for only where the truth follows. */
export function finishTrial(state: DrillState, result: TrialResult, plan: DrillPlan, nowMs: number): DrillState {
  if (result.kind === 'void' || !plan.asksGuess || !isShown(plan.feedback, result.trial))
    return show(state, result, plan, nowMs);
  return { ...state, at: { phase: 'guessing', trial: result.trial, sinceMs: nowMs, result } };
}

export function show(state: DrillState, result: TrialResult, plan: DrillPlan, nowMs: number): DrillState {
  const { trial } = result;
  const at = { phase: 'showing', trial, sinceMs: nowMs, result, feedback: feedbackOn(result, plan) } as const;
  return { ...state, at, results: [...state.results, result] };
}

export function nextTrial(state: DrillState, trial: number, plan: DrillPlan, nowMs: number): DrillState {
  if (trial + 1 >= plan.trials) return { ...state, at: { phase: 'done' } };
  return { ...state, at: relaxing(trial + 1, nowMs) };
}
