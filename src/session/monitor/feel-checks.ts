import type { CoachConfig } from '../../coach/coach-config';
import { planFeelChecks, stepFeelChecks, type FeelCheckPlan } from '../../coach/feel-check';
import type { Moment } from '../../coach/silence';

/** Between nine and five; earlier or later birds are asked less often. */
const SPAN = { fromMinute: 9 * 60, toMinute: 17 * 60 };

/** Today's plan, drawn anew on a new day, and whether a check is due. */
export function feelCheckNow(
  plan: FeelCheckPlan,
  { feelChecksADay }: CoachConfig,
  moment: Moment,
  chance: () => number,
): { readonly plan: FeelCheckPlan; readonly isDue: boolean } {
  const isToday = plan.day === moment.wall.day;
  const today = isToday ? plan : planFeelChecks(moment.wall.day, { ...SPAN, count: feelChecksADay }, chance);
  return stepFeelChecks(today, moment);
}
