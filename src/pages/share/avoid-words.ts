import { m } from '../../paraglide/messages';
import type { ExerciseTag } from '../../program/exercise';
import { PLAN_AVOIDS, type PlanAvoid } from '../../therapist/plan';

/** What a plan forbids, as the person reads it. */
export const AVOID_WORDS: Record<PlanAvoid, () => string> = {
  neckMovement: m.plan_avoid_neck_movement,
  neckEndRange: m.plan_avoid_neck_end,
  neckLoad: m.plan_avoid_neck_load,
  thoracicExtension: m.plan_avoid_extension,
  spinalFlexion: m.plan_avoid_flexion,
  trunkRotationEndRange: m.plan_avoid_rotation,
  overhead: m.plan_avoid_overhead,
  abductER: m.plan_avoid_abduct,
  shoulderLoad: m.plan_avoid_shoulder,
  wristLoad: m.plan_avoid_wrist,
  kneeLoad: m.plan_avoid_knee,
  isometricHold: m.plan_avoid_hold,
  balance: m.plan_avoid_balance,
  exertion: m.plan_avoid_exertion,
  band: m.plan_avoid_band,
  floor: m.plan_avoid_floor,
};

/** In the list's own order; tags without words of their own are left out. */
export function avoidTexts(avoid: readonly ExerciseTag[]): readonly string[] {
  return PLAN_AVOIDS.filter((tag) => avoid.includes(tag)).map((tag) => AVOID_WORDS[tag]());
}
