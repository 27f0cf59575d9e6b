import { EXERCISE_IDS, EXERCISES, type ExerciseAim, type ExerciseId, type ExerciseTag } from './exercises';

/** What drifted most, in the words of the judgement; null when nothing did. */
export type Drift =
  'slump' | 'forwardHead' | 'leaningIn' | 'sideLean' | 'headTilt' | 'unevenShoulders' | 'shrug' | 'roundedShoulders';

/** The movement that answers a drift, nearest first. Nothing drifted: get up. */
const AIMS: Record<Drift | 'none', readonly ExerciseAim[]> = {
  slump: ['thoracicMobility', 'wholeBody'],
  forwardHead: ['neckPosition', 'thoracicMobility'],
  leaningIn: ['thoracicMobility', 'neckPosition'],
  sideLean: ['sideBending', 'thoracicMobility'],
  headTilt: ['sideBending', 'neckPosition'],
  unevenShoulders: ['shoulders', 'sideBending'],
  shrug: ['shoulders', 'breathing'],
  roundedShoulders: ['shoulders', 'thoracicMobility'],
  none: ['wholeBody', 'thoracicMobility'],
};

export interface BreakWish {
  readonly drift: Drift | null;
  /** Movements of today's breaks, newest last: what was done longest ago comes first. */
  readonly doneToday: readonly ExerciseId[];
  /** Tags that this person should not do; from the intake or the therapist's plan. */
  readonly avoid: readonly ExerciseTag[];
}

/** One minute of movement that fits today's drift and was not just done. null when everything is to be avoided. */
export function breakMovement({ drift, doneToday, avoid }: BreakWish): ExerciseId | null {
  const allowed = EXERCISE_IDS.filter((id) => !EXERCISES[id].tags.some((tag) => avoid.includes(tag)));
  const aims = AIMS[drift ?? 'none'];
  const fitting = aims.flatMap((aim) => allowed.filter((id) => EXERCISES[id].aim === aim));
  return leastRecent(fitting.length ? fitting : allowed, doneToday);
}

function leastRecent(ids: readonly ExerciseId[], doneToday: readonly ExerciseId[]): ExerciseId | null {
  const lastDone = (id: ExerciseId) => doneToday.lastIndexOf(id);
  return ids.reduce<ExerciseId | null>(
    (best, id) => (best === null || lastDone(id) < lastDone(best) ? id : best),
    null,
  );
}
