import type { Exercise } from './exercise';
import { FLOOR } from './library/floor';
import { MOBILITY } from './library/mobility';
import { STRENGTH } from './library/strength';

/**
 * Every movement there is. Names, steps, what to watch for, what it should feel like, easier and harder are messages:
 * `program_<id>_name`, `_how`, `_watch`, `_feel`, `_easier`, `_harder`.
 */
export const EXERCISES = { ...MOBILITY, ...STRENGTH, ...FLOOR } as const satisfies Record<string, Exercise>;

export type ExerciseId = keyof typeof EXERCISES;

export const EXERCISE_IDS = Object.keys(EXERCISES) as ExerciseId[];

/** By id, without the narrowing of the table: what optional fields say. */
export function exerciseOf(id: ExerciseId): Exercise {
  return EXERCISES[id];
}
