import { m } from '../../../paraglide/messages';
import type { PostureSlider } from '../../../session/therapist/figure-model.svelte';
import type { PosturePreset } from '../../../session/therapist/figure-presets';
import type { BodySegment } from '../../../therapist/difference';

export const PRESET_NAMES: Record<PosturePreset, () => string> = {
  aligned: m.therapist_preset_aligned,
  slumped: m.therapist_preset_slumped,
  forwardHead: m.therapist_preset_forward_head,
  rounded: m.therapist_preset_rounded,
  overUpright: m.therapist_preset_over_upright,
  leaningIn: m.therapist_preset_leaning_in,
  sideLean: m.therapist_preset_side_lean,
  shrug: m.therapist_preset_shrug,
  standing: m.therapist_preset_standing,
  sway: m.therapist_preset_sway,
};

export const SLIDER_NAMES: Record<PostureSlider, () => string> = {
  trunkLean: m.therapist_slider_trunk_lean,
  upperBack: m.therapist_slider_upper_back,
  neck: m.therapist_slider_neck,
  nod: m.therapist_slider_nod,
  headTilt: m.therapist_slider_head_tilt,
  headTurn: m.therapist_slider_head_turn,
  sideLean: m.therapist_slider_side_lean,
  shouldersForward: m.therapist_slider_shoulders_forward,
  rightShoulderUp: m.therapist_slider_right_shoulder_up,
  leftShoulderUp: m.therapist_slider_left_shoulder_up,
};

export const SEGMENT_NAMES: Record<BodySegment, () => string> = {
  head: m.therapist_segment_head,
  neck: m.therapist_segment_neck,
  shoulders: m.therapist_segment_shoulders,
  trunk: m.therapist_segment_trunk,
};
