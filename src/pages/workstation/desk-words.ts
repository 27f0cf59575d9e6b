import { m } from '../../paraglide/messages';
import type { AdviceId } from '../../workstation/advice-table';
import type { DeskStep } from '../../workstation/desk-step';
import type { Finding, FindingId, UnknownReason } from '../../workstation/finding';
import type { Source } from '../../workstation/source';
import type { Trouble } from '../../workstation/trouble';
import type { RightId } from '../../workstation/desk-case';
import { reasonMessage } from '../../ui/reason-message';

type Said = () => string;

export const STEP_WORDS: Record<DeskStep, { readonly title: Said; readonly text: Said }> = {
  ahead: { title: m.desk_step_ahead, text: m.desk_step_ahead_text },
  screen: { title: m.desk_step_screen, text: m.desk_step_screen_text },
  rest: { title: m.desk_step_rest, text: m.desk_step_rest_text },
  type: { title: m.desk_step_type, text: m.desk_step_type_text },
  mouse: { title: m.desk_step_mouse, text: m.desk_step_mouse_text },
  read: { title: m.desk_step_read, text: m.desk_step_read_text },
};

export const FINDING_NAMES: Record<FindingId, Said> = {
  distance: m.desk_f_distance,
  facing: m.desk_f_facing,
  screenHeight: m.desk_f_screen_height,
  shoulders: m.desk_f_shoulders,
  mouse: m.desk_f_mouse,
  leaningIn: m.desk_f_leaning_in,
  light: m.desk_f_light,
};

export const SOURCE_NAMES: Record<Source, Said> = {
  osha: m.desk_s_osha,
  iso11226: m.desk_s_iso11226,
  iso11064: m.desk_s_iso11064,
  rula: m.desk_s_rula,
  sonne2012: m.desk_s_sonne2012,
  hse: m.desk_s_hse,
  ansur: m.desk_s_ansur,
  waongenngarm2021: m.desk_s_waongenngarm2021,
  buckley2015: m.desk_s_buckley2015,
  own: m.desk_s_own,
};

export const ADVICE_WORDS: Record<AdviceId, { readonly what: Said; readonly why: Said }> = {
  laptopOnBooks: { what: m.desk_do_laptop_on_books, why: m.desk_why_laptop_on_books },
  laptopKeyboard: { what: m.desk_do_laptop_keyboard, why: m.desk_why_laptop_keyboard },
  screenUp: { what: m.desk_do_screen_up, why: m.desk_why_screen_up },
  screenLowFits: { what: m.desk_do_screen_low_fits, why: m.desk_why_screen_low_fits },
  neckRest: { what: m.desk_do_neck_rest, why: m.desk_why_neck_rest },
  feetFlat: { what: m.desk_do_feet_flat, why: m.desk_why_feet_flat },
  screenDown: { what: m.desk_do_screen_down, why: m.desk_why_screen_down },
  screenDownForGlasses: { what: m.desk_do_screen_down_for_glasses, why: m.desk_why_screen_down_for_glasses },
  screenBack: { what: m.desk_do_screen_back, why: m.desk_why_screen_back },
  laptopBack: { what: m.desk_do_laptop_back, why: m.desk_why_laptop_back },
  screenCloser: { what: m.desk_do_screen_closer, why: m.desk_why_screen_closer },
  screenAhead: { what: m.desk_do_screen_ahead, why: m.desk_why_screen_ahead },
  mainScreenAhead: { what: m.desk_do_main_screen_ahead, why: m.desk_why_main_screen_ahead },
  textLarger: { what: m.desk_do_text_larger, why: m.desk_why_text_larger },
  eyesChecked: { what: m.desk_do_eyes_checked, why: m.desk_why_eyes_checked },
  seatUp: { what: m.desk_do_seat_up, why: m.desk_why_seat_up },
  cushionUnder: { what: m.desk_do_cushion_under, why: m.desk_why_cushion_under },
  tableDown: { what: m.desk_do_table_down, why: m.desk_why_table_down },
  tableUp: { what: m.desk_do_table_up, why: m.desk_why_table_up },
  tableOnBlocks: { what: m.desk_do_table_on_blocks, why: m.desk_why_table_on_blocks },
  seatDown: { what: m.desk_do_seat_down, why: m.desk_why_seat_down },
  footrest: { what: m.desk_do_footrest, why: m.desk_why_footrest },
  seatUpForKnees: { what: m.desk_do_seat_up_for_knees, why: m.desk_why_seat_up_for_knees },
  cushionForKnees: { what: m.desk_do_cushion_for_knees, why: m.desk_why_cushion_for_knees },
  armrestsDown: { what: m.desk_do_armrests_down, why: m.desk_why_armrests_down },
  armrestsAway: { what: m.desk_do_armrests_away, why: m.desk_why_armrests_away },
  elbowsHang: { what: m.desk_do_elbows_hang, why: m.desk_why_elbows_hang },
  mouseNear: { what: m.desk_do_mouse_near, why: m.desk_why_mouse_near },
  keyboardNarrow: { what: m.desk_do_keyboard_narrow, why: m.desk_why_keyboard_narrow },
  keyboardNear: { what: m.desk_do_keyboard_near, why: m.desk_why_keyboard_near },
  wristsFlat: { what: m.desk_do_wrists_flat, why: m.desk_why_wrists_flat },
  wristsOff: { what: m.desk_do_wrists_off, why: m.desk_why_wrists_off },
  sitBack: { what: m.desk_do_sit_back, why: m.desk_why_sit_back },
  backSupport: { what: m.desk_do_back_support, why: m.desk_why_back_support },
  screenFromWindow: { what: m.desk_do_screen_from_window, why: m.desk_why_screen_from_window },
  turnFromWindow: { what: m.desk_do_turn_from_window, why: m.desk_why_turn_from_window },
  lamp: { what: m.desk_do_lamp, why: m.desk_why_lamp },
};

/** What the camera and a side photo can say of a desk; the others are only answered. */
const TROUBLE_NAMES: Partial<Record<Trouble, Said>> = {
  screenNear: m.desk_t_screen_near,
  screenFar: m.desk_t_screen_far,
  screenLeft: m.desk_t_screen_left,
  screenRight: m.desk_t_screen_right,
  screenLow: m.desk_t_screen_low,
  screenHigh: m.desk_t_screen_high,
  shouldersRaised: m.desk_t_shoulders_raised,
  pullsLeft: m.desk_t_pulls_left,
  pullsRight: m.desk_t_pulls_right,
  leansIn: m.desk_t_leans_in,
  dark: m.desk_t_dark,
  backlit: m.desk_t_backlit,
  tableHigh: m.desk_t_table_high,
  tableLow: m.desk_t_table_low,
  keyboardFar: m.desk_t_keyboard_far,
  backUnsupported: m.desk_t_back_unsupported,
  neckBent: m.desk_t_neck_bent,
  feetHang: m.desk_t_feet_hang,
  kneesHigh: m.desk_t_knees_high,
  feetBack: m.desk_t_feet_back,
};

export function troubleName(trouble: Trouble): string {
  return TROUBLE_NAMES[trouble]?.() ?? '';
}

/** A finding in a few words. */
export function saidOf(finding: Finding): string {
  switch (finding.kind) {
    case 'fine':
      return m.desk_fine();
    case 'told':
      return troubleName(finding.what);
    case 'unknown':
      return m.desk_asked({ reason: unknownText(finding.reason) });
  }
}

/** By finding or question, what is right as it is. */
export const RIGHT_NAMES: Record<RightId, Said> = {
  distance: m.desk_r_distance,
  facing: m.desk_r_facing,
  height: m.desk_r_height,
  screenHeight: m.desk_r_height,
  shoulders: m.desk_r_shoulders,
  mouse: m.desk_r_mouse,
  smallText: m.desk_r_reading,
  leaningIn: m.desk_r_reading,
  light: m.desk_r_light,
  glare: m.desk_r_glare,
  back: m.desk_r_back,
  legs: m.desk_r_legs,
  elbows: m.desk_r_elbows,
  wrists: m.desk_r_wrists,
  keyboard: m.desk_r_keyboard,
};

export const COST_WORDS = [m.desk_cost_0, m.desk_cost_1, m.desk_cost_2, m.desk_cost_3] as const;
export const EFFECT_WORDS = { 1: m.desk_effect_1, 2: m.desk_effect_2, 3: m.desk_effect_3 } as const;

export function unknownText(reason: UnknownReason): string {
  switch (reason) {
    case 'borderline':
      return m.desk_w_borderline();
    case 'cameraApart':
      return m.desk_w_camera_apart();
    case 'lookedDown':
      return m.desk_w_looked_down();
    case 'turnedAway':
      return m.desk_w_turned_away();
    case 'tooFewLooks':
      return m.desk_w_too_few_looks();
    case 'skipped':
      return m.desk_w_skipped();
    default:
      return reasonMessage(reason).what;
  }
}
