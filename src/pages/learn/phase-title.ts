import type { DrillState } from '../../feel/drill-state';
import { m } from '../../paraglide/messages';
import type { LessonWords } from './lesson-words';

/** The one loud word of a drill's screen. */
export function phaseTitle({ at, isPaused, lost }: DrillState, words: LessonWords): string {
  if (isPaused) return m.feel_paused_title();
  if (lost) return m.feel_lost_title();
  switch (at.phase) {
    case 'relaxing':
      return words.relaxTitle(at.trial);
    case 'finding':
      return m.feel_find_title();
    case 'holding':
      return m.feel_hold_title();
    case 'guessing':
      return m.feel_guess_title();
    case 'showing':
      return at.feedback === 'held back' ? m.feel_quiet_title() : m.feel_show_title();
    case 'done':
    case 'left':
      return m.feel_summary_title();
  }
}
