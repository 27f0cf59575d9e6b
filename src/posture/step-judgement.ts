import type { Judgement, JudgementState } from './judgement';
import type { Cause } from '../geometry/cause';
import { OFF_AT } from './severity';

/** All in ms: how long something must have been so before the shown judgement follows. */
export interface StepConfig {
  /** Before a departure from aligned is shown. */
  readonly enterMs: number;
  /** Before a return to aligned is shown: shorter, because good news should come at once. */
  readonly leaveMs: number;
  /** Before another cause replaces the one on show. */
  readonly causeMs: number;
  /** Before `unknown` or `away` replaces a judgement: a blink of the landmarks is not worth a word. */
  readonly unknownMs: number;
  /** From off back to drifting the severity must fall this much below where off began (share of it). */
  readonly hysteresis: number;
}

export const STEP_CONFIG: StepConfig = { enterMs: 1200, leaveMs: 700, causeMs: 1500, unknownMs: 800, hysteresis: 0.2 };

interface Waiting {
  readonly key: string;
  readonly sinceMs: number;
  /** Another state, not only another cause or reason. */
  readonly isOtherState: boolean;
  /** The last frame said what is shown. One such frame among others is noise; two in a row end the waiting. */
  readonly isDoubted: boolean;
}

export interface StepState {
  readonly shown: Judgement | null;
  /** What the frames say instead of what is shown, and since when. Another state counts whatever its cause or reason. */
  readonly waiting: Waiting | null;
}

export const FIRST_STEP: StepState = { shown: null, waiting: null };

export interface Step {
  readonly state: StepState;
  readonly judgement: Judgement;
}

/**
 * Turns single-frame judgements into one that does not flicker: a change is shown once the frames have said so for long
 * enough, in milliseconds, whatever the frame rate. Numbers (deviations, severity) follow every frame.
 */
export function stepJudgement(state: StepState, judgement: Judgement, config: StepConfig, nowMs: number): Step {
  const { shown } = state;
  if (!shown) return settle(judgement);
  const steady = withHysteresis(shown, judgement, config);
  if (keyOf(steady) === keyOf(shown))
    return { state: { shown: steady, waiting: doubted(state.waiting) }, judgement: steady };
  const isOtherState = steady.state !== shown.state;
  const key = isOtherState ? steady.state : keyOf(steady);
  const sinceMs = state.waiting?.key === key ? state.waiting.sinceMs : nowMs;
  const waiting = { key, sinceMs, isOtherState, isDoubted: false };
  if (nowMs - sinceMs >= waitFor(shown, steady, config)) return settle(steady);
  const { timestampMs, deviations } = steady;
  const severity = isPosture(steady) && isPosture(shown) ? steady.severity : shown.severity;
  const kept = { ...shown, timestampMs, deviations, severity };
  return { state: { shown: kept, waiting }, judgement: kept };
}

function doubted(waiting: Waiting | null): Waiting | null {
  return waiting?.isOtherState && !waiting.isDoubted ? { ...waiting, isDoubted: true } : null;
}

function settle(judgement: Judgement): Step {
  return { state: { shown: judgement, waiting: null }, judgement };
}

/** Which changes count as changes: the state, what caused it, and why it can't be known. */
function keyOf({ state, cause, reason }: Judgement): string {
  return `${state}/${cause ?? reason ?? ''}`;
}

/** Off stays off, with the same cause, until the severity is clearly below where off begins. */
function withHysteresis(shown: Judgement, now: Judgement, { hysteresis }: StepConfig): Judgement {
  const stays = shown.state === 'off' && now.state === 'drifting' && shown.cause === now.cause;
  return stays && now.severity > OFF_AT * (1 - hysteresis) ? { ...now, state: 'off' } : now;
}

function waitFor(shown: Judgement, now: Judgement, config: StepConfig): number {
  if (isUnknown(now.state)) return config.unknownMs;
  if (now.state === 'aligned') return config.leaveMs;
  return isPosture(shown) && shown.cause !== now.cause ? config.causeMs : config.enterMs;
}

function isUnknown(state: JudgementState): boolean {
  return state === 'unknown' || state === 'away';
}

function isPosture(judgement: Judgement): judgement is Judgement & { readonly cause: Cause } {
  return judgement.cause !== undefined;
}
