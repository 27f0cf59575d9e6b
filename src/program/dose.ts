import type { Equipment, Exercise } from './exercise';
import { exerciseOf, type ExerciseId } from './exercises';
import type { Rung } from './progress';

/** Between two sets, and to get from one exercise to the next, ms. */
const REST_MS = 20_000;
const CHANGE_MS = 10_000;

/** About how long a rung takes, with its rests: the usual set, stretched by what is asked for. */
export function durationMs(id: ExerciseId, { sets, repetitions, holdMs }: Rung): number {
  const { dose, setMs } = exerciseOf(id);
  const more = dose.repetitions === 1 ? holdMs / dose.holdMs : repetitions / dose.repetitions;
  return Math.round(setMs * more) * sets + REST_MS * (sets - 1) + CHANGE_MS;
}

/** What is at any desk, until the person has said otherwise. */
export const USUAL_EQUIPMENT: readonly Equipment[] = ['chair', 'wall', 'doorway'];

/** Bottles stand in for a band where either will do. */
export function isWithinReach({ needs }: Pick<Exercise, 'needs'>, equipment: readonly Equipment[]): boolean {
  const hasEither = equipment.includes('band') || equipment.includes('bandOrBottles');
  return needs.every((need) => equipment.includes(need) || (need === 'bandOrBottles' && hasEither));
}
