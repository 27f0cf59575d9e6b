import type { Reason } from '../geometry/angle';
import type { DrillState } from './drill-state';
import type { TrialFeedback, TrialResult } from './trial';

/** What has just happened in a drill and is worth a word. */
export type DrillEvent =
  | { readonly kind: 'relax'; readonly trial: number }
  /** `isAgain`: the hold before was none. */
  | { readonly kind: 'find'; readonly isAgain: boolean }
  | { readonly kind: 'hold' }
  | { readonly kind: 'guess' }
  | { readonly kind: 'result'; readonly result: TrialResult; readonly feedback: TrialFeedback }
  | { readonly kind: 'lost'; readonly reason: Reason }
  | { readonly kind: 'paused' }
  | { readonly kind: 'done' };

/** The step from one state to the next in at most one event; null: nothing to say. */
export function drillEvent(before: DrillState | null, after: DrillState): DrillEvent | null {
  if (after.isPaused) return before?.isPaused ? null : { kind: 'paused' };
  if (after.lost) return before?.lost ? null : { kind: 'lost', reason: after.lost.reason };
  const { at } = after;
  const isSame = before && before.at.phase === at.phase && trialOf(before) === trialOf(after);
  if (isSame && !before.lost && !before.isPaused) return null;
  switch (at.phase) {
    case 'relaxing':
      return { kind: 'relax', trial: at.trial };
    case 'finding':
      return { kind: 'find', isAgain: at.unsettled !== undefined };
    case 'holding':
      return { kind: 'hold' };
    case 'guessing':
      return { kind: 'guess' };
    case 'showing':
      return { kind: 'result', result: at.result, feedback: at.feedback };
    case 'done':
      return { kind: 'done' };
    case 'left':
      return null;
  }
}

function trialOf({ at }: DrillState): number | null {
  return 'trial' in at ? at.trial : null;
}
