import { m } from '../../paraglide/messages';
import type { LiveSession } from '../../session/live-session.svelte';
import { judgementText } from '../../ui/judgement-words';
import type { Words } from '../../ui/words';
import { faultMessage, restartingMessage } from '../fault-message';

export interface StatusWords {
  readonly word: string;
  readonly why: string;
  /** What helps is on the live page. */
  readonly toLive?: boolean;
}

/** How the day stands, in a word and a line. */
export function statusWords(
  live: Pick<LiveSession, 'judgement' | 'personal' | 'phase' | 'restarting'>,
  isResting: boolean,
): StatusWords {
  if (isResting) return { word: m.coach_resting_title(), why: m.coach_resting() };
  switch (live.phase.phase) {
    case 'asking':
      return { word: m.live_asking_title(), why: m.live_asking_text() };
    case 'idle':
    case 'opening':
      return { word: m.live_opening_title(), why: m.coach_starting() };
    case 'capturing':
      return { word: m.live_state_unknown(), why: m.coach_needs_baseline(), toLive: true };
    case 'paused':
    case 'ended':
      return { word: m.live_state_paused(), why: m.coach_paused(), toLive: true };
    case 'fault':
      return { ...unmeasured(faultMessage(live.phase.fault)), toLive: true };
    case 'watching':
      if (live.restarting) return unmeasured(restartingMessage(live.restarting));
      if (!live.judgement) return { word: m.live_state_unknown(), why: m.live_framing_unclear() };
      return judgementText(live.judgement, live.personal?.cues);
  }
}

function unmeasured({ what, next }: Words): StatusWords {
  return { word: m.live_state_unknown(), why: `${what} ${next} ${m.coach_unmeasured()}` };
}
