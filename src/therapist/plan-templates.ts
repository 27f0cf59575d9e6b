import type { ExerciseId } from '../program/exercises';
import type { PlannedExercise } from './plan';
import { usualDose } from './planned-exercises';

/** Beginnings of a plan, in usual doses; the therapist changes them for the client. */
export const PLAN_TEMPLATES = ['strength', 'mobile', 'breaks'] as const;
export type PlanTemplate = (typeof PLAN_TEMPLATES)[number];

/** Strength of neck and shoulders carries a programme (Andersen 2011, Chen 2018); mobility warms up and fills breaks. */
const EXERCISES: Record<PlanTemplate, readonly { readonly id: ExerciseId; readonly timesADay: number }[]> = {
  strength: [
    { id: 'seatedTurn', timesADay: 1 },
    { id: 'bandRow', timesADay: 1 },
    { id: 'lateralRaise', timesADay: 1 },
    { id: 'shrug', timesADay: 1 },
  ],
  mobile: [
    { id: 'seatedTurn', timesADay: 2 },
    { id: 'thoracicExtension', timesADay: 2 },
    { id: 'trunkSideBend', timesADay: 2 },
    { id: 'elbowPress', timesADay: 1 },
  ],
  breaks: [
    { id: 'sitToStand', timesADay: 3 },
    { id: 'shoulderRolls', timesADay: 3 },
    { id: 'seatedTurn', timesADay: 3 },
  ],
};

export function templateExercises(template: PlanTemplate): readonly PlannedExercise[] {
  return EXERCISES[template].map(({ id, timesADay }) => ({ ...usualDose(id), timesADay }));
}
