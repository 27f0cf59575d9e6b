import type { ExerciseId } from '../program/exercises';
import { m } from '../paraglide/messages';

interface ExerciseTeaching {
  readonly feel: () => string;
  readonly easier: () => string;
  readonly harder: () => string;
}

/** What it should feel like, and its easier and harder form. */
export const EXERCISE_TEACHING: Record<ExerciseId, ExerciseTeaching> = {
  chinTuck: { feel: m.program_chin_tuck_feel, easier: m.program_chin_tuck_easier, harder: m.program_chin_tuck_harder },
  thoracicExtension: {
    feel: m.program_thoracic_extension_feel,
    easier: m.program_thoracic_extension_easier,
    harder: m.program_thoracic_extension_harder,
  },
  seatedTurn: {
    feel: m.program_thoracic_rotation_feel,
    easier: m.program_thoracic_rotation_easier,
    harder: m.program_thoracic_rotation_harder,
  },
  catCowSeated: {
    feel: m.program_cat_cow_seated_feel,
    easier: m.program_cat_cow_seated_easier,
    harder: m.program_cat_cow_seated_harder,
  },
  scapularSqueeze: {
    feel: m.program_scapular_squeeze_feel,
    easier: m.program_scapular_squeeze_easier,
    harder: m.program_scapular_squeeze_harder,
  },
  shoulderRolls: {
    feel: m.program_shoulder_rolls_feel,
    easier: m.program_shoulder_rolls_easier,
    harder: m.program_shoulder_rolls_harder,
  },
  wallAngel: {
    feel: m.program_wall_angel_feel,
    easier: m.program_wall_angel_easier,
    harder: m.program_wall_angel_harder,
  },
  doorwayStretch: {
    feel: m.program_doorway_stretch_feel,
    easier: m.program_doorway_stretch_easier,
    harder: m.program_doorway_stretch_harder,
  },
  trunkSideBend: {
    feel: m.program_side_bend_feel,
    easier: m.program_side_bend_easier,
    harder: m.program_side_bend_harder,
  },
  neckSideStretch: {
    feel: m.program_neck_side_stretch_feel,
    easier: m.program_neck_side_stretch_easier,
    harder: m.program_neck_side_stretch_harder,
  },
  sitToStand: {
    feel: m.program_sit_to_stand_feel,
    easier: m.program_sit_to_stand_easier,
    harder: m.program_sit_to_stand_harder,
  },
  walk: { feel: m.program_walk_feel, easier: m.program_walk_easier, harder: m.program_walk_harder },
  slowBreathing: {
    feel: m.program_slow_breathing_feel,
    easier: m.program_slow_breathing_easier,
    harder: m.program_slow_breathing_harder,
  },
  lateralRaise: {
    feel: m.program_lateral_raise_feel,
    easier: m.program_lateral_raise_easier,
    harder: m.program_lateral_raise_harder,
  },
  bandRow: { feel: m.program_band_row_feel, easier: m.program_band_row_easier, harder: m.program_band_row_harder },
  pullApart: {
    feel: m.program_pull_apart_feel,
    easier: m.program_pull_apart_easier,
    harder: m.program_pull_apart_harder,
  },
  externalRotation: {
    feel: m.program_external_rotation_feel,
    easier: m.program_external_rotation_easier,
    harder: m.program_external_rotation_harder,
  },
  shrug: { feel: m.program_shrug_feel, easier: m.program_shrug_easier, harder: m.program_shrug_harder },
  deskPushUp: {
    feel: m.program_desk_push_up_feel,
    easier: m.program_desk_push_up_easier,
    harder: m.program_desk_push_up_harder,
  },
  overheadReach: {
    feel: m.program_overhead_reach_feel,
    easier: m.program_overhead_reach_easier,
    harder: m.program_overhead_reach_harder,
  },
  neckTurn: { feel: m.program_neck_turn_feel, easier: m.program_neck_turn_easier, harder: m.program_neck_turn_harder },
  neckSideBend: {
    feel: m.program_neck_side_bend_feel,
    easier: m.program_neck_side_bend_easier,
    harder: m.program_neck_side_bend_harder,
  },
  neckHolds: {
    feel: m.program_neck_holds_feel,
    easier: m.program_neck_holds_easier,
    harder: m.program_neck_holds_harder,
  },
  elbowPress: {
    feel: m.program_elbow_press_feel,
    easier: m.program_elbow_press_easier,
    harder: m.program_elbow_press_harder,
  },
  wallPlank: {
    feel: m.program_wall_plank_feel,
    easier: m.program_wall_plank_easier,
    harder: m.program_wall_plank_harder,
  },
  birdDog: { feel: m.program_bird_dog_feel, easier: m.program_bird_dog_easier, harder: m.program_bird_dog_harder },
  deadBug: { feel: m.program_dead_bug_feel, easier: m.program_dead_bug_easier, harder: m.program_dead_bug_harder },
  craniocervicalNod: {
    feel: m.program_craniocervical_nod_feel,
    easier: m.program_craniocervical_nod_easier,
    harder: m.program_craniocervical_nod_harder,
  },
  proneYT: { feel: m.program_prone_yt_feel, easier: m.program_prone_yt_easier, harder: m.program_prone_yt_harder },
  openBook: { feel: m.program_open_book_feel, easier: m.program_open_book_easier, harder: m.program_open_book_harder },
  briskWalk: {
    feel: m.program_brisk_walk_feel,
    easier: m.program_brisk_walk_easier,
    harder: m.program_brisk_walk_harder,
  },
};
