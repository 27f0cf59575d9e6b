import { m } from '../paraglide/messages';
import type { Correction } from '../program/reps/correction';

/** One thing to do, never a fault. */
export const CORRECTION_WORDS: Record<Correction, () => string> = {
  stopAtShoulderHeight: m.exercise_correct_stop_at_shoulder_height,
  letShouldersSink: m.exercise_correct_let_shoulders_sink,
  liftBothAlike: m.exercise_correct_lift_both_alike,
  keepTrunkStill: m.exercise_correct_keep_trunk_still,
  takeYourTime: m.exercise_correct_take_your_time,
  standTallAgain: m.exercise_correct_stand_tall_again,
  lengthenElbows: m.exercise_correct_lengthen_elbows,
  goFurther: m.exercise_correct_go_further,
  keepHeadLevel: m.exercise_correct_keep_head_level,
  keepShouldersStill: m.exercise_correct_keep_shoulders_still,
  lookAhead: m.exercise_correct_look_ahead,
  sitDownSlowly: m.exercise_correct_sit_down_slowly,
  handsOffKnees: m.exercise_correct_hands_off_knees,
  comeUpFully: m.exercise_correct_come_up_fully,
  keepHipsInLine: m.exercise_correct_keep_hips_in_line,
  glideChinBack: m.exercise_correct_glide_chin_back,
};
