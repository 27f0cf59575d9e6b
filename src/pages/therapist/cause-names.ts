import { m } from '../../paraglide/messages';
import type { Cause } from '../../posture/judgement';

export const CAUSE_NAMES: Record<Cause, () => string> = {
  slump: m.therapist_cause_slump,
  forwardHead: m.therapist_cause_forward_head,
  leaningIn: m.therapist_cause_leaning_in,
  sideLean: m.therapist_cause_side_lean,
  headTilt: m.therapist_cause_head_tilt,
  unevenShoulders: m.therapist_cause_uneven_shoulders,
  shrug: m.therapist_cause_shrug,
  roundedShoulders: m.therapist_cause_rounded_shoulders,
};
