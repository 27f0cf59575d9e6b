import {
  finishTrial,
  guess,
  nextTrial,
  restartTrial,
  show,
  skip,
  startFinding,
  startHolding,
  unsettle,
} from './drill-moves';
import { relaxMsOf, type DrillPlan } from './drill-plan';
import { noteFarAway, noteSeen, noteUnseen } from './drill-sight';
import type { DrillInput, DrillState, Holding, TrialPhase } from './drill-state';
import { isSettled, measuredTrial, voidTrial } from './trial';

/** One input or one look. Pausing, leaving and losing sight never invent a result: the trial starts again. */
export function stepDrill(state: DrillState, input: DrillInput, plan: DrillPlan, nowMs: number): DrillState {
  if (state.at.phase === 'done' || state.at.phase === 'left') return state;
  if (input.kind === 'leave') return { ...state, at: { phase: 'left' } };
  if (!state.isPaused) return stepRunning(state, input, plan, nowMs);
  return input.kind === 'resume' ? restartTrial({ ...state, isPaused: false, lastSeenMs: nowMs }, nowMs) : state;
}

type RunningInput = Exclude<DrillInput, { readonly kind: 'leave' }>;

function stepRunning(state: DrillState, input: RunningInput, plan: DrillPlan, nowMs: number): DrillState {
  switch (input.kind) {
    case 'pause':
      return { ...state, isPaused: true };
    case 'resume':
      return state;
    case 'skip':
      return skip(state, plan, nowMs);
    case 'guess':
      return guess(state, input.value, plan, nowMs);
    case 'ready':
      return state.lost ? state : startHolding(state, nowMs);
    case 'farAway':
      return advance(noteFarAway(state, plan, nowMs), plan, nowMs);
    case 'unmeasured':
      return advance(noteUnseen(state, input.reason, plan, nowMs), plan, nowMs);
    case 'look':
      return advance(noteSeen(state, input, plan, nowMs), plan, nowMs);
  }
}

/** Moves on where time is up. Nobody's time runs out while they are out of sight. */
function advance(state: DrillState, plan: DrillPlan, nowMs: number): DrillState {
  const { at } = state;
  if (state.lost || at.phase === 'done' || at.phase === 'left') return state;
  return nowMs - at.sinceMs < waitOf(at, plan) ? state : timeUp(state, at, plan, nowMs);
}

/** How long a phase lasts at the least, ms. */
function waitOf(at: TrialPhase, { timing }: DrillPlan): number {
  switch (at.phase) {
    case 'relaxing':
      return relaxMsOf(timing, at.trial) + (at.hasLeft ? 0 : timing.findTimeoutMs);
    case 'finding':
      return timing.findTimeoutMs;
    case 'holding':
      return timing.holdMs;
    case 'guessing':
      return timing.guessMs;
    case 'showing':
      return timing.showMs;
  }
}

function timeUp(state: DrillState, at: TrialPhase, plan: DrillPlan, nowMs: number): DrillState {
  switch (at.phase) {
    case 'relaxing':
      if (at.hasLeft) return startFinding(state, at.trial, nowMs);
      return finishTrial(state, voidTrial(at.trial, 'timedOut'), plan, nowMs);
    case 'finding':
      return finishTrial(state, voidTrial(at.trial, 'timedOut'), plan, nowMs);
    case 'holding':
      return holdOver(state, at, plan, nowMs);
    case 'guessing':
      return show(state, at.result, plan, nowMs);
    case 'showing':
      return nextTrial(state, at.trial, plan, nowMs);
  }
}

/** On a slow device a careful look may still be under way when the hold is over; who can't be read is let go after a while. */
function holdOver(state: DrillState, at: Holding, plan: DrillPlan, nowMs: number): DrillState {
  const read = plan.isCareful ? at.careful : at.values;
  const isLongest = nowMs - at.sinceMs >= LONGEST_HOLDS * plan.timing.holdMs;
  if (at.values.length > 0 && !isSettled(at.values, plan)) return unsettle(state, at, plan, nowMs);
  if (read.length < (plan.isCareful ? LEAST_CAREFUL : 1) && !isLongest) return state;
  if (read.length > 0) return finishTrial(state, measuredTrial(at.trial, read, plan), plan, nowMs);
  return finishTrial(state, voidTrial(at.trial, 'timedOut'), plan, nowMs);
}

/** One may have met a breath or a sway: a quick device takes several in a hold, and a slow one waits for as many. */
const LEAST_CAREFUL = 3;

/** Nobody should hold still in vain for longer. */
const LONGEST_HOLDS = 3;
