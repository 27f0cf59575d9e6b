import type { JudgementState } from '../../posture/judgement';

/** When an invitation may come up: never in the first minute, never beside a finding, and then it stays. */
export interface InvitationTime {
  readonly sinceMs: number;
  readonly isDue: boolean;
}

/** So long somebody looks at the check itself first, ms. */
const FIRST_USE_MS = 60_000;

/** `nowMs` is the time of the look; one that is older than the first comes from another source. */
export function stepInvitationTime(
  before: InvitationTime | null,
  state: JudgementState | null,
  nowMs: number,
): InvitationTime {
  if (!before || nowMs < before.sinceMs) return { sinceMs: nowMs, isDue: false };
  const isGoodMoment = state === 'aligned' && nowMs - before.sinceMs >= FIRST_USE_MS;
  return { ...before, isDue: before.isDue || isGoodMoment };
}
