import { m } from '../../paraglide/messages';
import type { Breath, CameraRole, Equipment, ExerciseKind, Setup } from '../../program/exercise';
import type { BodyPlace } from '../../program/intake';
import type { HowWasThat } from '../../program/progress';
import type { LeaveOut } from '../../program/screening';

export const PLACE_NAMES: Record<BodyPlace, () => string> = {
  neck: m.move_place_neck,
  leftShoulder: m.move_place_left_shoulder,
  rightShoulder: m.move_place_right_shoulder,
  upperBack: m.move_place_upper_back,
  chest: m.move_place_chest,
  lowerBack: m.move_place_lower_back,
  leftArm: m.move_place_left_arm,
  rightArm: m.move_place_right_arm,
  hips: m.move_place_hips,
};

export const EQUIPMENT_NAMES: Record<Equipment, () => string> = {
  band: m.move_equipment_band,
  bandOrBottles: m.move_equipment_band_or_bottles,
  chair: m.move_equipment_chair,
  wall: m.move_equipment_wall,
  doorway: m.move_equipment_doorway,
  mat: m.move_equipment_mat,
};

export const LEAVE_OUT_WORDS: Record<LeaveOut, () => string> = {
  adviceBending: m.move_out_advice_bending,
  looseJoints: m.move_out_loose_joints,
  armTingles: m.move_out_arm_tingles,
  dizzyTurning: m.move_out_dizzy_turning,
  newHeadache: m.move_out_new_headache,
  soreShoulder: m.move_out_sore_shoulder,
  soreWrist: m.move_out_sore_wrist,
  soreKnee: m.move_out_sore_knee,
  pregnant: m.move_out_pregnant,
  bloodPressure: m.move_out_blood_pressure,
  bruiseEasily: m.move_out_bruise_easily,
  numbSkin: m.move_out_numb_skin,
  floorIsHard: m.move_out_floor_is_hard,
  uneasyBreath: m.move_out_uneasy_breath,
};

export const KIND_NAMES: Record<ExerciseKind, () => string> = {
  strength: m.move_kind_strength,
  mobility: m.move_kind_mobility,
  endurance: m.move_kind_endurance,
  relax: m.move_kind_relax,
};

export const CAMERA_NAMES: Record<CameraRole, () => string> = {
  coaches: m.move_camera_coaches,
  counts: m.move_camera_counts,
  timer: m.move_camera_timer,
};

export const SETUP_WORDS: Record<Setup, () => string> = {
  chair: m.move_setup_chair,
  band: m.move_setup_band,
  anchor: m.move_setup_anchor,
  surface: m.move_setup_surface,
  door: m.move_setup_door,
  space: m.move_setup_space,
  mat: m.move_setup_mat,
};

export const BREATH_WORDS: Record<Breath, () => string> = {
  effort: m.move_breath_effort,
  bend: m.move_breath_bend,
  through: m.move_breath_through,
  free: m.move_breath_free,
};

export const HOW_WORDS: Record<HowWasThat, () => string> = {
  easy: m.move_how_easy,
  right: m.move_how_right,
  hard: m.move_how_hard,
  sore: m.move_how_sore,
};

export const URGENT_WORDS = [
  m.move_urgent_chest,
  m.move_urgent_worst,
  m.move_urgent_senses,
  m.move_urgent_legs,
  m.move_urgent_fall,
] as const;

export const ASK_FIRST_WORDS = [
  m.move_first_hands,
  m.move_first_unwell,
  m.move_first_history,
  m.move_first_recent,
  m.move_first_told,
] as const;
