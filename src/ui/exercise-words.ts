import type { ExerciseId } from '../program/exercises';
import { m } from '../paraglide/messages';

interface ExerciseWords {
  readonly name: () => string;
  readonly how: () => string;
  readonly watch: () => string;
}

/** Name, steps, and what to watch for. */
export const EXERCISE_WORDS: Record<ExerciseId, ExerciseWords> = {
  chinTuck: { name: m.program_chin_tuck_name, how: m.program_chin_tuck_how, watch: m.program_chin_tuck_watch },
  thoracicExtension: {
    name: m.program_thoracic_extension_name,
    how: m.program_thoracic_extension_how,
    watch: m.program_thoracic_extension_watch,
  },
  seatedTurn: {
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
  trunkSideBend: { name: m.program_side_bend_name, how: m.program_side_bend_how, watch: m.program_side_bend_watch },
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
  lateralRaise: {
    name: m.program_lateral_raise_name,
    how: m.program_lateral_raise_how,
    watch: m.program_lateral_raise_watch,
  },
  bandRow: { name: m.program_band_row_name, how: m.program_band_row_how, watch: m.program_band_row_watch },
  pullApart: { name: m.program_pull_apart_name, how: m.program_pull_apart_how, watch: m.program_pull_apart_watch },
  externalRotation: {
    name: m.program_external_rotation_name,
    how: m.program_external_rotation_how,
    watch: m.program_external_rotation_watch,
  },
  shrug: { name: m.program_shrug_name, how: m.program_shrug_how, watch: m.program_shrug_watch },
  deskPushUp: {
    name: m.program_desk_push_up_name,
    how: m.program_desk_push_up_how,
    watch: m.program_desk_push_up_watch,
  },
  overheadReach: {
    name: m.program_overhead_reach_name,
    how: m.program_overhead_reach_how,
    watch: m.program_overhead_reach_watch,
  },
  neckTurn: { name: m.program_neck_turn_name, how: m.program_neck_turn_how, watch: m.program_neck_turn_watch },
  neckSideBend: {
    name: m.program_neck_side_bend_name,
    how: m.program_neck_side_bend_how,
    watch: m.program_neck_side_bend_watch,
  },
  neckHolds: { name: m.program_neck_holds_name, how: m.program_neck_holds_how, watch: m.program_neck_holds_watch },
  elbowPress: { name: m.program_elbow_press_name, how: m.program_elbow_press_how, watch: m.program_elbow_press_watch },
  wallPlank: { name: m.program_wall_plank_name, how: m.program_wall_plank_how, watch: m.program_wall_plank_watch },
  birdDog: { name: m.program_bird_dog_name, how: m.program_bird_dog_how, watch: m.program_bird_dog_watch },
  deadBug: { name: m.program_dead_bug_name, how: m.program_dead_bug_how, watch: m.program_dead_bug_watch },
  craniocervicalNod: {
    name: m.program_craniocervical_nod_name,
    how: m.program_craniocervical_nod_how,
    watch: m.program_craniocervical_nod_watch,
  },
  proneYT: { name: m.program_prone_yt_name, how: m.program_prone_yt_how, watch: m.program_prone_yt_watch },
  openBook: { name: m.program_open_book_name, how: m.program_open_book_how, watch: m.program_open_book_watch },
  briskWalk: { name: m.program_brisk_walk_name, how: m.program_brisk_walk_how, watch: m.program_brisk_walk_watch },
};
