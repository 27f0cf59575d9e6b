import { m } from '../../paraglide/messages';
import { isClose, type FeelAnswer, type Feeling } from '../../session/monitor/feel-check-answer';

export const FEELING_WORDS: Record<Feeling, () => string> = {
  tall: m.coach_feel_tall,
  little: m.coach_feel_little,
  lot: m.coach_feel_lot,
};

/** What was measured beside what was felt, or that nothing could be. */
export function feelTruth(answer: FeelAnswer | 'unmeasured'): string {
  if (answer === 'unmeasured') return m.coach_feel_unknown();
  if (isClose(answer)) return m.coach_feel_same();
  const { wasMeasured, feeling } = answer;
  return m.coach_feel_other({ measured: FEELING_WORDS[wasMeasured](), felt: FEELING_WORDS[feeling]() });
}
