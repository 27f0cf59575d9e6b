import type { DrillPlan } from './drill-plan';

/** Where somebody works while they do it: what helps to find upright differs. */
export const WORKPLACES = ['seated', 'standing', 'laptop'] as const;
export type Workplace = (typeof WORKPLACES)[number];

/** Long enough to forget about posture. */
const TYPING_MS = 120_000;
/** Who types looks down at the keys, and may lean out of the picture: nothing is asked of them meanwhile. */
const LOST_AFTER_MS = 150_000;

/**
 * Find it, type for two minutes, come back: a drill whose second try begins with work. What counts is coming back by feel;
 * nothing is held and nothing is measured in between. Practice in silence with closed eyes carries over to work poorly
 * (Ribeiro 2020, Lind 2024).
 */
export function typingPlan(plan: DrillPlan): DrillPlan {
  return {
    ...plan,
    trials: 2,
    feedback: 'each',
    asksGuess: false,
    leaveBy: 0,
    timing: { ...plan.timing, relaxAgainMs: TYPING_MS, lostAfterMs: LOST_AFTER_MS },
  };
}
