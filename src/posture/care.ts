import type { SceneSignature } from '../geometry/scene-signature';
import type { Pose } from '../geometry/landmarks';
import { followDrift } from './follow-drift';
import type { Judgement } from './judgement';
import { staleReason, type StaleReason } from './stale-baseline';
import type { SavedBaseline } from './saved-baseline';
import { movedShareOf, NOTHING_MOVED, stepMovedShare, type MovedShare } from './moved-share';
import { NO_SEAT_DOUBT, stepSeatDoubt, type SeatDoubt } from './seat-doubt';
import { FIRST_RECOGNITION, stepRecognition, type Recognition } from './recognition';

export type Drift = NonNullable<SavedBaseline['baseline']['drift']>;

/** What is known of how well the baseline in use fits, from look to look. */
export interface CareState {
  readonly recognition: Recognition;
  /** Since when the pictures have not fitted at all, ms; null while they do. */
  readonly strangeSinceMs: number | null;
  readonly moved: MovedShare;
  readonly stale: StaleReason;
  readonly seatDoubt: SeatDoubt;
  /** How far the baseline has gone after the person; newer than what is stored. */
  readonly followed: { readonly id: string; readonly drift: Drift } | null;
  readonly lastMs: number | null;
  /** Measured time with this baseline in this sitting, ms. */
  readonly settledMs: number;
  /** A first baseline may be taken again by now: people over-straighten when asked to sit well (Korakakis 2021). */
  readonly isRetakeDue: boolean;
}

export const FIRST_CARE: CareState = {
  recognition: FIRST_RECOGNITION,
  strangeSinceMs: null,
  moved: NOTHING_MOVED,
  stale: null,
  seatDoubt: NO_SEAT_DOUBT,
  followed: null,
  lastMs: null,
  settledMs: 0,
  isRetakeDue: false,
};

export interface CareSight {
  readonly pose: Pose | null;
  readonly scene?: SceneSignature;
  readonly judgement: Judgement | null;
  /** In use. */
  readonly saved: SavedBaseline;
  /** All that were taken with this camera and these landmarks. */
  readonly candidates: readonly SavedBaseline[];
  readonly engineModel: string;
  /** Monotonic, ms. */
  readonly timestampMs: number;
  /** Epoch, ms. */
  readonly nowMs: number;
}

/** A visitor, a chair pushed back to stand up, a coffee: after this long it is another set-up, or another person. */
const STRANGE_FOR_MS = 10_000;

export function stepCare(state: CareState, sight: CareSight): CareState {
  const { saved, judgement, timestampMs } = sight;
  const looked = lookAgain(state, judgement, timestampMs);
  const moved = stepMovedShare(state.moved, judgement);
  return {
    ...looked,
    recognition: stepRecognition(looked.recognition, { ...sight, currentId: saved.baseline.id }, timestampMs),
    moved,
    stale: sight.pose ? staleOf(sight, sight.pose, moved) : state.stale,
    seatDoubt: stepSeatDoubt(state.seatDoubt, judgement, timestampMs),
    followed: follow(state, sight),
    lastMs: timestampMs,
    ...settle(state, sight),
  };
}

/** Work makes people sit as they do: ten minutes of it. [PT] */
const SETTLED_MS = 600_000;
/** Looks farther apart than this say nothing about the time between, ms. */
const LONGEST_STEP_MS = 5000;
/** What was taken longer ago has been lived with. */
const NEW_FOR_MS = 3 * 3600_000;

/** Asked of a first baseline only: whoever has taken a second has had the choice. */
function settle({ settledMs, lastMs }: CareState, sight: CareSight): Pick<CareState, 'settledMs' | 'isRetakeDue'> {
  const { judgement, saved, candidates, timestampMs, nowMs } = sight;
  const isMeasured = judgement !== null && judgement.state !== 'away' && judgement.state !== 'unknown';
  const stepMs = isMeasured && lastMs !== null ? Math.min(LONGEST_STEP_MS, timestampMs - lastMs) : 0;
  const spentMs = settledMs + stepMs;
  const isFirst = candidates.length <= 1 && nowMs - saved.baseline.capturedAtMs < NEW_FOR_MS;
  return { settledMs: spentMs, isRetakeDue: isFirst && spentMs >= SETTLED_MS };
}

/** When what is seen has not fitted for a while and then somebody is there again, who and where is asked anew. */
function lookAgain(state: CareState, judgement: Judgement | null, nowMs: number): CareState {
  if (judgement && isStrange(judgement)) {
    const sinceMs = state.strangeSinceMs ?? nowMs;
    const isDue = judgement.state !== 'away' && nowMs - sinceMs >= STRANGE_FOR_MS && isFound(state.recognition);
    return { ...state, strangeSinceMs: sinceMs, ...(isDue && { recognition: FIRST_RECOGNITION }) };
  }
  const wasLong = state.strangeSinceMs !== null && nowMs - state.strangeSinceMs >= STRANGE_FOR_MS;
  const isBack = wasLong && isFound(state.recognition);
  return { ...state, strangeSinceMs: null, ...(isBack && { recognition: FIRST_RECOGNITION }) };
}

/** After "none" the person has been told; asking again and again would be nagging. */
function isFound({ kind }: Recognition): boolean {
  return kind === 'fits' || kind === 'other';
}

function isStrange({ state, event, reason }: Judgement): boolean {
  return state === 'away' || event === 'cameraMoved' || event === 'stoodUp' || reason === 'wrongView';
}

function staleOf({ saved, engineModel, nowMs }: CareSight, { frame }: Pose, moved: MovedShare): StaleReason {
  return staleReason(saved.baseline, { engineModel, frame, nowMs, movedShare: movedShareOf(moved) });
}

function follow({ followed, lastMs }: CareState, { saved, judgement, timestampMs }: CareSight): CareState['followed'] {
  const { baseline } = saved;
  const before = followed?.id === baseline.id ? followed.drift : baseline.drift;
  if (!judgement || lastMs === null) return before ? { id: baseline.id, drift: before } : null;
  const { drift } = followDrift({ ...baseline, ...(before && { drift: before }) }, judgement, timestampMs - lastMs);
  return drift ? { id: baseline.id, drift } : null;
}
