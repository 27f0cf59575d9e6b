import { m } from '../paraglide/messages';
import type { Cause } from '../geometry/cause';

/** A cause as a heading has it; the live check's sentences say "you". */
export const CAUSE_NAMES = {
  slump: m.angles_cause_slump,
  slidDown: m.angles_cause_slid_down,
  forwardHead: m.angles_cause_forward_head,
  headDown: m.angles_cause_head_down,
  leaningIn: m.angles_cause_leaning_in,
  sideLean: m.angles_cause_side_lean,
  headTilt: m.angles_cause_head_tilt,
  unevenShoulders: m.angles_cause_uneven_shoulders,
  shrug: m.angles_cause_shrug,
  roundedShoulders: m.angles_cause_rounded_shoulders,
} as const satisfies Record<Cause, () => string>;
