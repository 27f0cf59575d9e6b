import type { StandingLine, StandingLineId, StandingReason } from '../geometry/standing-lines';
import { m } from '../paraglide/messages';
import type { StandingTrend } from '../therapist/standing-trend';
import { amountText } from './amount';

interface LineWords {
  readonly name: () => string;
  readonly plus: () => string;
  readonly minus: () => string;
}

const LEVEL = { plus: m.body_right_lower, minus: m.body_left_lower };
const LEG = { plus: m.body_knee_in, minus: m.body_knee_out };
const BEND = { plus: m.body_bent, minus: m.body_beyond };

export const LINE_WORDS: Readonly<Record<StandingLineId, LineWords>> = {
  pelvis: { name: m.body_pelvis, ...LEVEL },
  knees: { name: m.body_knees, ...LEVEL },
  ankles: { name: m.body_ankles, ...LEVEL },
  leftLeg: { name: m.body_left_leg, ...LEG },
  rightLeg: { name: m.body_right_leg, ...LEG },
  hip: { name: m.body_hip, ...BEND },
  knee: { name: m.body_knee, ...BEND },
  shin: { name: m.body_shin, plus: m.body_knee_ahead, minus: m.body_knee_behind },
};

/** "2.1° right side lower ± 0.6°". */
export function lineText({ id, deg, sdDeg }: StandingLine): string {
  const { plus, minus } = LINE_WORDS[id];
  const direction = deg >= 0 ? plus() : minus();
  const amount = m.angles_from_baseline({ amount: amountText(Math.abs(deg), 'deg'), direction });
  return `${amount} ${m.angles_give_or_take({ value: amountText(sdDeg, 'deg') })}`;
}

/** From the first visit to the newest; a change that the error alone may make is none. */
export function lineChangeText({ line, change }: Pick<StandingTrend, 'line' | 'change'>): string {
  const { isChange, deltaDeg, threshold } = change;
  if (!isChange) return m.therapist_change_none({ threshold: amountText(threshold, 'deg') });
  const { plus, minus } = LINE_WORDS[line];
  const direction = deltaDeg >= 0 ? plus() : minus();
  return m.angles_from_baseline({ amount: amountText(Math.abs(deltaDeg), 'deg'), direction });
}

export const LINE_REASONS: Readonly<Record<Exclude<StandingReason, 'wrongView'>, () => string>> = {
  nobody: m.body_reason_nobody,
  shoulders: m.body_reason_shoulders,
  hips: m.body_reason_hips,
  knees: m.body_reason_knees,
  ankles: m.body_reason_ankles,
  lowConfidence: m.body_reason_unclear,
};
