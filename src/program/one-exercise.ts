import { allowedForm, type Allowance } from './allowance';
import { durationMs } from './dose';
import { exerciseOf, type ExerciseId } from './exercises';
import { ladderOf, NEW, rungOf, type Progress, type Rung } from './progress';
import type { PlanItem } from './todays-plan';

export interface OneWish {
  readonly allowance: Allowance;
  readonly progress: Progress | undefined;
  /** One set, as in a break. */
  readonly isOneSet: boolean;
  /** As a therapist's plan asks for it; it outranks what the answers leave out, but never what needs help now. */
  readonly planned: Rung | null;
}

/** One exercise by itself, from its card, a break or a plan; null: left out by what this person said. */
export function oneExercise(id: ExerciseId, { allowance, progress, isOneSet, planned }: OneWish): PlanItem | null {
  if (planned && allowance.kind !== 'none') return itemWith(id, planned, isOneSet);
  const form = allowedForm(exerciseOf(id), allowance);
  if (form === null) return null;
  return itemWith(id, form === 'easier' ? ladderOf(id)[0]! : rungOf(id, progress ?? NEW), isOneSet);
}

function itemWith(id: ExerciseId, asked: Rung, isOneSet: boolean): PlanItem {
  const rung = isOneSet ? { ...asked, sets: 1 } : asked;
  return { id, rung, forMs: durationMs(id, rung) };
}
