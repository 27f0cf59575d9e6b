import type { Reason } from '../geometry/angle';
import type { MeasuredTrial, TrialFeedback, TrialResult } from './trial';

export type DrillPhase =
  /** Let go, so that the place has to be found anew. */
  | { readonly phase: 'relaxing'; readonly trial: number; readonly sinceMs: number; readonly hasLeft: boolean }
  | {
      readonly phase: 'finding';
      readonly trial: number;
      readonly sinceMs: number;
      /** Holds of this trial that were none; left out: no hold yet. */
      readonly unsettled?: number;
    }
  | {
      readonly phase: 'holding';
      readonly trial: number;
      readonly sinceMs: number;
      readonly unsettled?: number;
      readonly values: readonly number[];
      /** What careful looks at the same hold read. */
      readonly careful: readonly number[];
    }
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

/** A phase in which a trial is under way. */
export type TrialPhase = Exclude<DrillPhase, { readonly phase: 'done' | 'left' }>;

export type Holding = Extract<TrialPhase, { readonly phase: 'holding' }>;

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
  /** `careful`: the reading of a careful look that ended with this one. */
  | { readonly kind: 'look'; readonly value: number; readonly careful?: number }
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
  return { at: relaxing(0, nowMs), results: [], lastSeenMs: nowMs, lost: null, isPaused: false };
}

export function relaxing(trial: number, nowMs: number): TrialPhase {
  return { phase: 'relaxing', trial, sinceMs: nowMs, hasLeft: false };
}
