import type { CoachConfig } from '../../coach/coach-config';
import { planFeelChecks, stepFeelChecks, type FeelCheckPlan } from '../../coach/feel-check';
import type { Moment } from '../../coach/silence';

/** Between nine and five; earlier or later birds are asked less often. */
const SPAN = { fromMinute: 9 * 60, toMinute: 17 * 60 };

/**
 * Today's plan, drawn anew on a new day, and whether a check is due. What was drawn for the hours before somebody came is let
 * go: nobody is asked in their first minute.
 */
export function feelCheckNow(
  plan: FeelCheckPlan,
  { feelChecksADay }: CoachConfig,
  moment: Moment,
  chance: () => number,
): { readonly plan: FeelCheckPlan; readonly isDue: boolean } {
  if (plan.day === moment.wall.day) return stepFeelChecks(plan, moment);
  const drawn = planFeelChecks(moment.wall.day, { ...SPAN, count: feelChecksADay }, chance);
  return { plan: stepFeelChecks(drawn, moment).plan, isDue: false };
}
