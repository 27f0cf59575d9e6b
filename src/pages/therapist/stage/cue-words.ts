import { m } from '../../../paraglide/messages';
import { numberText } from '../../../ui/amount';
import type { GuidedCue } from '../../../therapist/guided-cue';

/** What a led client reads on the picture and hears. */
export function cueWords(cue: GuidedCue): string {
  switch (cue.kind) {
    case 'come':
      return m.visit_cue_come();
    case 'turn':
      return cue.position === 'front' ? m.visit_cue_turn_front() : m.visit_cue_turn_side();
    case 'still':
      return m.visit_cue_still();
    case 'count':
      return m.visit_cue_count({ left: numberText(cue.left, 0) });
    case 'hold':
      return m.visit_cue_hold();
    case 'rise':
      return m.visit_cue_rise();
    case 'sit':
      return m.visit_cue_sit();
    case 'done':
      return m.visit_cue_done();
  }
}

/** Of a countdown each number is a beat of its own; all else is said as the words stand. */
export function spokenCue(cue: GuidedCue): string {
  return cue.kind === 'count' ? numberText(cue.left, 0) : cueWords(cue);
}

/** Told apart by their shape: up to rise, down to sit, one to stay, a beat to count. */
export function cueNotesHz({ kind }: GuidedCue): readonly number[] {
  switch (kind) {
    case 'rise':
      return [523, 784];
    case 'sit':
      return [784, 523];
    case 'hold':
      return [659];
    case 'count':
      return [440];
    case 'done':
      return [523, 659, 784];
    case 'come':
    case 'turn':
    case 'still':
      return [587];
  }
}
