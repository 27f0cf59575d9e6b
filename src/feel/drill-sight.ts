import type { Reason } from '../geometry/angle';
import { restartTrial } from './drill-moves';
import type { DrillPlan } from './drill-plan';
import type { DrillInput, DrillState } from './drill-state';

/** Somebody is measured. After having been lost, only once they have been in sight for a while. */
export function noteSeen(state: DrillState, { value, careful }: Seen, plan: DrillPlan, nowMs: number): DrillState {
  const seen = comeIntoSight(state, plan, nowMs);
  const { at } = seen;
  if (seen.lost) return seen;
  if (at.phase === 'relaxing' && Math.abs(value - plan.target) >= (plan.leaveBy ?? 0))
    return { ...seen, at: { ...at, hasLeft: true } };
  if (at.phase !== 'holding') return seen;
  const more = careful === undefined ? at.careful : [...at.careful, careful];
  return { ...seen, at: { ...at, values: [...at.values, value], careful: more } };
}

type Seen = Pick<Extract<DrillInput, { kind: 'look' }>, 'value' | 'careful'>;

/** Turned too far to be measured: nothing is held there, and who lets go has left the target. */
export function noteFarAway(state: DrillState, plan: DrillPlan, nowMs: number): DrillState {
  if (state.at.phase === 'holding') return noteUnseen(state, 'headTurned', plan, nowMs);
  const seen = comeIntoSight(state, plan, nowMs);
  return !seen.lost && seen.at.phase === 'relaxing' ? { ...seen, at: { ...seen.at, hasLeft: true } } : seen;
}

/** While a guess is made or the error is shown, nothing is measured: coming closer to the screen loses nothing. */
export function noteUnseen(state: DrillState, reason: Reason, plan: DrillPlan, nowMs: number): DrillState {
  if (state.at.phase === 'guessing' || state.at.phase === 'showing') return { ...state, lastSeenMs: nowMs };
  if (state.lost) return { ...state, lost: { reason, seenSinceMs: null } };
  if (nowMs - state.lastSeenMs < plan.timing.lostAfterMs) return state;
  return { ...state, lost: { reason, seenSinceMs: null } };
}

function comeIntoSight(state: DrillState, plan: DrillPlan, nowMs: number): DrillState {
  const seen = { ...state, lastSeenMs: nowMs };
  if (!state.lost) return seen;
  const seenSinceMs = state.lost.seenSinceMs ?? nowMs;
  if (nowMs - seenSinceMs < plan.timing.seenAgainMs) return { ...seen, lost: { ...state.lost, seenSinceMs } };
  return restartTrial({ ...seen, lost: null }, nowMs);
}
