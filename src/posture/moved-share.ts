import type { Judgement } from './judgement';

/** How much of the last half hour was spent with the camera or the chair elsewhere than at the baseline. */
export interface MovedShare {
  readonly movedMs: number;
  readonly seenMs: number;
  readonly lastMs: number | null;
}

export const NOTHING_MOVED: MovedShare = { movedMs: 0, seenMs: 0, lastMs: null };

const WINDOW_MS = 30 * 60_000;
/** A look stands for the time since the one before, at most this: a gap is not watching. */
const LONGEST_MS = 60_000;
/** Less than this says nothing of a share. */
const LEAST_SEEN_MS = 30_000;

/** Older time fades instead of being cut off: nothing but three numbers is kept. */
export function stepMovedShare(state: MovedShare, judgement: Judgement | null): MovedShare {
  if (!judgement || judgement.state === 'away') return state;
  const nowMs = judgement.timestampMs;
  const passedMs = state.lastMs === null ? 0 : Math.min(LONGEST_MS, Math.max(0, nowMs - state.lastMs));
  const kept = Math.exp(-passedMs / WINDOW_MS);
  const isMoved = judgement.event === 'cameraMoved' || judgement.event === 'chairMoved';
  return {
    movedMs: state.movedMs * kept + (isMoved ? passedMs : 0),
    seenMs: state.seenMs * kept + passedMs,
    lastMs: nowMs,
  };
}

/** 0..1; 0 until enough was seen. */
export function movedShareOf({ movedMs, seenMs }: MovedShare): number {
  return seenMs < LEAST_SEEN_MS ? 0 : movedMs / seenMs;
}
