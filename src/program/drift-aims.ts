import type { ExerciseAim } from './exercise';

/** What drifted most, in the words of the judgement; null when nothing did. */
export type Drift =
  | 'slump'
  | 'slidDown'
  | 'forwardHead'
  | 'headDown'
  | 'leaningIn'
  | 'sideLean'
  | 'headTilt'
  | 'unevenShoulders'
  | 'shrug'
  | 'roundedShoulders';

/** The movement that answers a drift, nearest first. Nothing drifted: get up. */
const AIMS: Record<Drift | 'none', readonly ExerciseAim[]> = {
  slump: ['thoracicMobility', 'wholeBody'],
  slidDown: ['wholeBody', 'thoracicMobility'],
  headDown: ['neckPosition', 'thoracicMobility'],
  forwardHead: ['neckPosition', 'thoracicMobility'],
  leaningIn: ['thoracicMobility', 'neckPosition'],
  sideLean: ['sideBending', 'thoracicMobility'],
  headTilt: ['sideBending', 'neckPosition'],
  unevenShoulders: ['shoulders', 'sideBending'],
  shrug: ['shoulders', 'breathing'],
  roundedShoulders: ['shoulders', 'thoracicMobility'],
  none: ['wholeBody', 'thoracicMobility'],
};

export function aimsFor(drift: Drift | null): readonly ExerciseAim[] {
  return AIMS[drift ?? 'none'];
}
