import { EXERCISES, type ExerciseId } from '../program/exercises';
import { m } from '../paraglide/messages';
import type { PlannedExercise } from '../therapist/plan';
import { numberText } from './amount';

interface ExerciseWords {
  readonly name: () => string;
  readonly how: () => string;
  readonly watch: () => string;
}

export const EXERCISE_WORDS: Record<ExerciseId, ExerciseWords> = {
  chinTuck: { name: m.program_chin_tuck_name, how: m.program_chin_tuck_how, watch: m.program_chin_tuck_watch },
  thoracicExtension: {
    name: m.program_thoracic_extension_name,
    how: m.program_thoracic_extension_how,
    watch: m.program_thoracic_extension_watch,
  },
  thoracicRotation: {
    name: m.program_thoracic_rotation_name,
    how: m.program_thoracic_rotation_how,
    watch: m.program_thoracic_rotation_watch,
  },
  catCowSeated: {
    name: m.program_cat_cow_seated_name,
    how: m.program_cat_cow_seated_how,
    watch: m.program_cat_cow_seated_watch,
  },
  scapularSqueeze: {
    name: m.program_scapular_squeeze_name,
    how: m.program_scapular_squeeze_how,
    watch: m.program_scapular_squeeze_watch,
  },
  shoulderRolls: {
    name: m.program_shoulder_rolls_name,
    how: m.program_shoulder_rolls_how,
    watch: m.program_shoulder_rolls_watch,
  },
  wallAngel: { name: m.program_wall_angel_name, how: m.program_wall_angel_how, watch: m.program_wall_angel_watch },
  doorwayStretch: {
    name: m.program_doorway_stretch_name,
    how: m.program_doorway_stretch_how,
    watch: m.program_doorway_stretch_watch,
  },
  sideBend: { name: m.program_side_bend_name, how: m.program_side_bend_how, watch: m.program_side_bend_watch },
  neckSideStretch: {
    name: m.program_neck_side_stretch_name,
    how: m.program_neck_side_stretch_how,
    watch: m.program_neck_side_stretch_watch,
  },
  sitToStand: {
    name: m.program_sit_to_stand_name,
    how: m.program_sit_to_stand_how,
    watch: m.program_sit_to_stand_watch,
  },
  walk: { name: m.program_walk_name, how: m.program_walk_how, watch: m.program_walk_watch },
  slowBreathing: {
    name: m.program_slow_breathing_name,
    how: m.program_slow_breathing_how,
    watch: m.program_slow_breathing_watch,
  },
};

/** One set in its usual dose, as a break shows it: "8 slow reps, about 50 seconds". */
export function setText(id: ExerciseId): string {
  const { dose, setMs } = EXERCISES[id];
  const [count, hold, seconds] = [dose.repetitions, dose.holdMs / 1000, setMs / 1000].map((n) => numberText(n, 0));
  if (dose.holdMs === 0)
    return (dose.perSide ? m.program_set_reps_side : m.program_set_reps)({ count: count!, seconds: seconds! });
  if (dose.repetitions === 1) return (dose.perSide ? m.program_set_hold_side : m.program_set_hold)({ hold: hold! });
  return (dose.perSide ? m.program_set_reps_hold_side : m.program_set_reps_hold)({ count: count!, hold: hold! });
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

/** A walk lasts; it is not held. */
function holdText(id: ExerciseId, holdS: number): string {
  const seconds = numberText(holdS, 0);
  return id === 'walk' ? m.therapist_dose_lasts({ seconds }) : m.therapist_dose_hold({ seconds });
}
