import type { JudgementState } from '../posture/judgement';

/** The four moods a part of the screen can have. Each has its word and its shape beside its colour. */
export type Tone = 'aligned' | 'drifting' | 'off' | 'quiet';

export function toneOf(state: JudgementState | null): Tone {
  switch (state) {
    case 'aligned':
    case 'drifting':
    case 'off':
      return state;
    case 'unknown':
    case 'away':
    case null:
      return 'quiet';
  }
}
