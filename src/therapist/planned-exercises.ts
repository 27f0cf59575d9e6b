import { allowedForm } from '../program/allowance';
import { EXERCISES, exerciseOf, type ExerciseId } from '../program/exercises';
import type { Plan, PlannedExercise } from './plan';

/** The exercise's own usual dose, twice a day. */
export function usualDose(id: ExerciseId): PlannedExercise {
  const { sets, repetitions, holdMs } = EXERCISES[id].dose;
  return { id, form: 'usual', sets, repetitions, holdS: holdMs / 1000, timesADay: 2, note: '' };
}

/** Whether the plan's own avoid list leaves this one open, in the form it asks for. */
export function isFollowable({ id, form }: PlannedExercise, { avoid }: Pick<Plan, 'avoid'>): boolean {
  const allowed = allowedForm(exerciseOf(id), { kind: 'answered', avoid });
  return allowed === 'usual' || (allowed === 'easier' && form === 'easier');
}

/** What may be begun from a plan: an avoid list that speaks against one of its exercises wins. */
export function followed(plan: Plan | null): readonly PlannedExercise[] {
  return plan ? plan.exercises.filter((planned) => isFollowable(planned, plan)) : [];
}
