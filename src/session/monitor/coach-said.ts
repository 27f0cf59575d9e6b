import type { Cue, CueAnswer } from '../../coach/cue';

/** What the coach says, and what comes back. */
export type CoachSaid =
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'answer'; readonly cueId: string; readonly answer: CueAnswer };

export type CoachListeners = Set<(said: CoachSaid) => void>;

/** Nothing on a screen follows who listens. */
export function noCoachListeners(): CoachListeners {
  return new Set();
}
