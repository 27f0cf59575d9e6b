/**
 * What is worth knowing now. `steady`: aligned and nothing new; `unsure`: the pictures say something else than what is
 * shown; `off`: recovery should be felt at once; `away`: nobody is there.
 */
export const LOOK_NEEDS = ['steady', 'unsure', 'off', 'away'] as const;

export type LookNeed = (typeof LOOK_NEEDS)[number];

export interface LookWish {
  readonly need: LookNeed;
  /** On battery, in Energy Saver or under pressure: looks lie further apart. */
  readonly saving: boolean;
}

/** What a frame tells without the model. */
export interface Glimpse {
  /** Share of the picture that changed since the frame before, 0..1. */
  readonly changedNow: number;
  /** And since the last frame that was looked at. */
  readonly changedSinceLook: number;
}

export interface LookPlan {
  readonly lastLookMs: number | null;
  /** Quick looks in hand: movement and doubt spend them, time brings them back. */
  readonly quickLooks: number;
  readonly lastMs: number;
}

export interface PlanStep {
  readonly plan: LookPlan;
  /** Run the model on this frame. */
  readonly look: boolean;
}

/** A head that turns or a hand that reaches changes 3 % and more of the picture; breathing less than 1 %. */
export const MOVED_FROM = 0.015;

/** Without movement. The longest stays under the twelve seconds that the coach counts as one stretch. */
const INTERVAL_MS: Readonly<Record<LookNeed, number>> = { steady: 8000, off: 4000, unsure: 1500, away: 6000 };
const SAVING_TIMES = 1.25;
/** Looks in doubt: five a second. */
const QUICKEST_MS = 200;
/** While something moves there is little to judge: two looks a second notice that somebody leaves. */
const MOVING_MS = 500;
/** Frames come a little early and late. */
const EARLY_MS = 20;
/** A change of position takes a second or two and as much to be sure of. */
const MOST_QUICK_LOOKS = 10;
/** Typing, a film behind the person or a curtain never settle: then this is the pace. */
const QUICK_LOOK_AGAIN_MS = 5000;

export function startLookPlan(nowMs: number): LookPlan {
  return { lastLookMs: null, quickLooks: MOST_QUICK_LOOKS, lastMs: nowMs };
}

/** One frame: is it worth the model? Whatever the camera's rate, and however long something moves, the cost is bounded. */
export function stepLookPlan(plan: LookPlan, glimpse: Glimpse, wish: LookWish, nowMs: number): PlanStep {
  const times = wish.saving ? SAVING_TIMES : 1;
  const earned = Math.max(0, nowMs - plan.lastMs) / (QUICK_LOOK_AGAIN_MS * times);
  const next = { ...plan, quickLooks: Math.min(MOST_QUICK_LOOKS, plan.quickLooks + earned), lastMs: nowMs };
  if (plan.lastLookMs === null || nowMs < plan.lastLookMs) return looked(next, nowMs, 0);
  const sinceMs = nowMs - plan.lastLookMs + EARLY_MS;
  if (sinceMs >= INTERVAL_MS[wish.need] * times) return looked(next, nowMs, 0);
  if (next.quickLooks >= 1 && sinceMs >= quickAfterMs(glimpse, wish.need)) return looked(next, nowMs, 1);
  return { plan: next, look: false };
}

function looked(plan: LookPlan, nowMs: number, spent: number): PlanStep {
  return { plan: { ...plan, lastLookMs: nowMs, quickLooks: plan.quickLooks - spent }, look: true };
}

/** How soon after the last look a quick one makes sense; what just settled is the best to look at. */
function quickAfterMs({ changedNow, changedSinceLook }: Glimpse, need: LookNeed): number {
  if (need === 'unsure') return QUICKEST_MS;
  if (changedNow >= MOVED_FROM) return MOVING_MS;
  return changedSinceLook >= MOVED_FROM ? QUICKEST_MS : Infinity;
}

/** Frames a second worth asking the camera for. */
export function framesWanted({ need, saving }: LookWish): number {
  switch (need) {
    case 'unsure':
      return saving ? 2 : 5;
    case 'off':
      return 2;
    // Half of what a still day costs is to glance at its frames: who begins to move is seen within a second.
    case 'steady':
    case 'away':
      return 1;
  }
}
