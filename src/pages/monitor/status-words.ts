import { m } from '../../paraglide/messages';
import { refusalOf, type Taking } from '../../posture/taking-state';
import type { LiveSession } from '../../session/live/live-session.svelte';
import { judgementText } from '../../ui/judgement-words';
import type { Words } from '../../ui/words';
import { takingWords } from '../camera/taking-words';
import { faultMessage, interruptionOf } from '../fault-message';

export interface StatusWords {
  readonly word: string;
  readonly why: string;
  /** What helps is on the live page. */
  readonly toLive?: boolean;
}

/** How the day stands, in a word and a line. */
export function statusWords(
  live: Pick<LiveSession, 'isSilent' | 'judgement' | 'personal' | 'phase' | 'restarting' | 'source' | 'taking'>,
  isResting: boolean,
): StatusWords {
  if (isResting) return { word: m.coach_resting_title(), why: m.coach_resting() };
  const interruption = interruptionOf(live);
  switch (live.phase.phase) {
    case 'asking':
      return { word: m.live_asking_title(), why: m.live_asking_text() };
    case 'idle':
    case 'opening':
      return { word: m.live_opening_title(), why: m.coach_starting() };
    case 'capturing':
      if (interruption) return unmeasured(interruption);
      return taking(live.taking);
    case 'paused':
    case 'ended':
      return { word: m.live_state_paused(), why: m.coach_paused(), toLive: true };
    case 'fault':
      return { ...unmeasured(faultMessage(live.phase.fault)), toLive: true };
    case 'watching':
      if (interruption) return unmeasured(interruption);
      if (!live.judgement) return { word: m.live_state_unknown(), why: m.live_framing_unclear() };
      return judgementText(live.judgement, live.personal?.cues);
  }
}

function unmeasured({ what, next }: Words): StatusWords {
  return { word: m.live_state_unknown(), why: `${what} ${next} ${m.coach_unmeasured()}` };
}

/** Five seconds, here as on the live page; that one has the picture, and a way to begin anew. */
function taking(state: Taking): StatusWords {
  const refusal = refusalOf(state);
  const { what, next } = takingWords(state.capture, refusal);
  return { word: what, why: next, toLive: refusal !== null };
}
