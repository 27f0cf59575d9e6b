import type { Cue } from '../../coach/cue';
import { m } from '../../paraglide/messages';
import type { Judgement } from '../../posture/judgement';
import { durationWords } from '../../ui/duration-words';
import { causeText, type OwnCues } from '../../ui/judgement-words';

export interface CueWords {
  readonly title: string;
  /** One line: what and why. */
  readonly text: string;
}

const MINUTE_MS = 60_000;

function heldWords(heldMs: number): string {
  return heldMs < MINUTE_MS ? m.coach_seconds({ seconds: Math.round(heldMs / 1000) }) : durationWords(heldMs);
}

/** `own`: words that move this person better than ours, from the plan in use. */
export function cueWords(cue: Cue, judgement: Judgement | null, own: OwnCues = []): CueWords {
  switch (cue.kind) {
    case 'posture': {
      const seen = judgement ?? { timestampMs: 0, state: 'off', severity: cue.severity, deviations: [] };
      const howLong = m.coach_cue_for({ time: heldWords(cue.heldMs) });
      const ownTitle = own.find(({ cause }) => cause === cue.cause)?.words;
      return { title: ownTitle || m.coach_cue_title(), text: `${causeText(cue.cause, seen)} ${howLong}` };
    }
    case 'break':
      return { title: m.coach_break_title(), text: m.coach_break_text({ time: durationWords(cue.heldMs) }) };
    case 'feelCheck':
      return { title: m.coach_feel_title(), text: m.coach_feel_text() };
  }
}
