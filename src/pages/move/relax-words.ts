import { m } from '../../paraglide/messages';
import type { RelaxId, RelaxStep } from '../../program/relax';

export const RELAX_NAMES: Record<RelaxId, () => string> = {
  letGo: m.move_relax_let_go,
  breathing: m.move_relax_breathing,
  progressive: m.move_relax_progressive,
  warmth: m.move_relax_warmth,
};

export const RELAX_TEXTS: Record<RelaxId, () => string> = {
  letGo: m.move_relax_let_go_text,
  breathing: m.move_relax_breathing_text,
  progressive: m.move_relax_progressive_text,
  warmth: m.move_relax_warmth_text,
};

export const STEP_WORDS: Record<RelaxStep, () => string> = {
  in: m.move_relax_step_in,
  out: m.move_relax_step_out,
  settle: m.move_relax_step_settle,
  jaw: m.move_relax_step_jaw,
  brow: m.move_relax_step_brow,
  breath: m.move_relax_step_breath,
  shoulders: m.move_relax_step_shoulders,
  hands: m.move_relax_step_hands,
  tenseHands: m.move_relax_step_tense_hands,
  tenseArms: m.move_relax_step_tense_arms,
  tenseFace: m.move_relax_step_tense_face,
  tenseShoulders: m.move_relax_step_tense_shoulders,
  tenseBelly: m.move_relax_step_tense_belly,
  tenseLegs: m.move_relax_step_tense_legs,
  tenseFeet: m.move_relax_step_tense_feet,
  release: m.move_relax_step_release,
  warm: m.move_relax_step_warm,
};
