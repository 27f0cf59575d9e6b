import type { Moment } from './silence';

/**
 * When to ask "without moving: how are you sitting?". At random, so that it can't be prepared for; rarely, so that it
 * stays welcome. The day's working span is cut into equal parts and one moment is drawn in each.
 */
export interface FeelCheckPlan {
  readonly day: string;
  /** Minutes of the day, ascending; those asked are removed. */
  readonly minutes: readonly number[];
}

/** A check missed by more than this (call, away) is let go: it is not made up for. */
const LATEST_MIN = 30;

/** Draws the day's moments between two minutes of the day. `chance` gives numbers in [0, 1). */
export function planFeelChecks(
  day: string,
  span: { readonly fromMinute: number; readonly toMinute: number; readonly count: number },
  chance: () => number,
): FeelCheckPlan {
  const part = (span.toMinute - span.fromMinute) / Math.max(1, span.count);
  const minutes = Array.from({ length: span.count }, (_, i) => Math.floor(span.fromMinute + (i + chance()) * part));
  return { day, minutes };
}

/** Is a check due now? Returns the plan without the moments that are used up or missed. */
export function stepFeelChecks(plan: FeelCheckPlan, moment: Moment): { plan: FeelCheckPlan; isDue: boolean } {
  const now = moment.wall.minuteOfDay;
  if (plan.day !== moment.wall.day) return { plan: { ...plan, minutes: [] }, isDue: false };
  const isDue = plan.minutes.some((minute) => minute <= now && now - minute < LATEST_MIN);
  const left = plan.minutes.filter((minute) => minute > now);
  return left.length === plan.minutes.length ? { plan, isDue: false } : { plan: { ...plan, minutes: left }, isDue };
}
