import type { Exercise } from './exercise';
import type { ExerciseId } from './exercise-ids';
import { FLOOR } from './library/floor';
import { MOBILITY } from './library/mobility';
import { STRENGTH } from './library/strength';

export { EXERCISE_IDS, type ExerciseId } from './exercise-ids';

/**
 * Every movement there is. Names, steps, what to watch for, what it should feel like, easier and harder are messages:
 * `program_<id>_name`, `_how`, `_watch`, `_feel`, `_easier`, `_harder`.
 */
export const EXERCISES = { ...MOBILITY, ...STRENGTH, ...FLOOR } as const satisfies Record<ExerciseId, Exercise>;

/** By id, without the narrowing of the table: what optional fields say. */
export function exerciseOf(id: ExerciseId): Exercise {
  return EXERCISES[id];
}
