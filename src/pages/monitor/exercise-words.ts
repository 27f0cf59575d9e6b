import { m } from '../../paraglide/messages';
import type { ExerciseId } from '../../program/exercises';

interface ExerciseWords {
  readonly name: () => string;
  readonly how: () => string;
}

export const EXERCISE_WORDS: Record<ExerciseId, ExerciseWords> = {
  chinTuck: { name: m.program_chin_tuck_name, how: m.program_chin_tuck_how },
  thoracicExtension: { name: m.program_thoracic_extension_name, how: m.program_thoracic_extension_how },
  thoracicRotation: { name: m.program_thoracic_rotation_name, how: m.program_thoracic_rotation_how },
  catCowSeated: { name: m.program_cat_cow_seated_name, how: m.program_cat_cow_seated_how },
  scapularSqueeze: { name: m.program_scapular_squeeze_name, how: m.program_scapular_squeeze_how },
  shoulderRolls: { name: m.program_shoulder_rolls_name, how: m.program_shoulder_rolls_how },
  wallAngel: { name: m.program_wall_angel_name, how: m.program_wall_angel_how },
  doorwayStretch: { name: m.program_doorway_stretch_name, how: m.program_doorway_stretch_how },
  sideBend: { name: m.program_side_bend_name, how: m.program_side_bend_how },
  neckSideStretch: { name: m.program_neck_side_stretch_name, how: m.program_neck_side_stretch_how },
  sitToStand: { name: m.program_sit_to_stand_name, how: m.program_sit_to_stand_how },
  walk: { name: m.program_walk_name, how: m.program_walk_how },
  slowBreathing: { name: m.program_slow_breathing_name, how: m.program_slow_breathing_how },
};
