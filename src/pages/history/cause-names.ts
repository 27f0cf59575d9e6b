import { m } from '../../paraglide/messages';
import type { Cause } from '../../posture/judgement';

/** A cause as a heading has it; the live check's sentences say "you". */
export const CAUSE_NAMES = {
  slump: m.history_cause_slump,
  forwardHead: m.history_cause_forward_head,
  leaningIn: m.history_cause_leaning_in,
  sideLean: m.history_cause_side_lean,
  headTilt: m.history_cause_head_tilt,
  unevenShoulders: m.history_cause_uneven_shoulders,
  shrug: m.history_cause_shrug,
  roundedShoulders: m.history_cause_rounded_shoulders,
} as const satisfies Record<Cause, () => string>;
