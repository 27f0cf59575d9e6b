import { EXERCISES, exerciseOf, type ExerciseId } from '../program/exercises';
import type { Rung } from '../program/progress';
import { m } from '../paraglide/messages';
import type { OwnExercise, PlannedExercise } from '../therapist/plan';
import { numberText } from './amount';

/** One set in its usual dose, as a break shows it: "8 slow reps, about 50 seconds". */
export function setText(id: ExerciseId): string {
  const { repetitions, holdMs } = exerciseOf(id).dose;
  return oneSet(id, repetitions, holdMs);
}

/** As a rung asks for it: "2 sets: 10 slow reps, about 60 seconds". */
export function rungText(id: ExerciseId, { sets, repetitions, holdMs }: Rung): string {
  const set = oneSet(id, repetitions, holdMs);
  return sets > 1 ? m.program_sets({ sets: numberText(sets, 0), set }) : set;
}

function oneSet(id: ExerciseId, repetitions: number, holdMs: number): string {
  const { dose, setMs } = exerciseOf(id);
  const count = numberText(repetitions, 0);
  const seconds = numberText((setMs * repetitions) / dose.repetitions / 1000, 0);
  const hold = numberText(holdMs / 1000, 0);
  if (holdMs === 0) return (dose.perSide ? m.program_set_reps_side : m.program_set_reps)({ count, seconds });
  if (dose.repetitions === 1) return (dose.perSide ? m.program_set_hold_side : m.program_set_hold)({ hold });
  return (dose.perSide ? m.program_set_reps_hold_side : m.program_set_reps_hold)({ count, hold });
}

/** "2 × 8, 3 s each, twice a day" as one line. */
export function doseText({ id, sets, repetitions, holdS, timesADay }: PlannedExercise): string {
  const count = m.therapist_dose({ sets: numberText(sets, 0), repetitions: numberText(repetitions, 0) });
  const { perSide } = EXERCISES[id].dose;
  return [
    perSide ? m.therapist_dose_side({ dose: count }) : count,
    holdS > 0 ? holdText(id, holdS) : '',
    m.therapist_dose_daily({ times: numberText(timesADay, 0) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The same of an exercise in a therapist's own words, which knows no sides. */
export function ownDoseText({ sets, repetitions, holdS, timesADay }: OwnExercise): string {
  return [
    m.therapist_dose({ sets: numberText(sets, 0), repetitions: numberText(repetitions, 0) }),
    holdS > 0 ? m.therapist_dose_hold({ seconds: numberText(holdS, 0) }) : '',
    m.therapist_dose_daily({ times: numberText(timesADay, 0) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A walk lasts; it is not held. */
function holdText(id: ExerciseId, holdS: number): string {
  const seconds = numberText(holdS, 0);
  return id === 'walk' ? m.therapist_dose_lasts({ seconds }) : m.therapist_dose_hold({ seconds });
}
