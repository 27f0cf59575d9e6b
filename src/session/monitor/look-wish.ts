import type { LookWish } from '../../pose/look-plan';
import type { Judgement } from '../../posture/judgement';

/** What the next looks are for. */
export function wishFor(judgement: Judgement | null, isUnsure: boolean, saving: boolean): LookWish {
  if (!judgement || isUnsure) return { need: 'unsure', saving };
  switch (judgement.state) {
    case 'away':
      return { need: 'away', saving };
    case 'off':
    case 'drifting':
      return { need: 'off', saving };
    case 'unknown':
      return { need: judgement.held ? 'off' : 'steady', saving };
    case 'aligned':
      return { need: 'steady', saving };
  }
}
