import { m } from '../../paraglide/messages';

/** A question and its answer; `texts` are paragraphs, `list` what belongs in a list after the first. */
export interface HelpItem {
  readonly heading: () => string;
  readonly texts: readonly (() => string)[];
  readonly list?: readonly (() => string)[];
}

export const HELP_TOPICS = [
  'camera',
  'model',
  'limits',
  'accuracy',
  'privacy',
  'care',
  'room',
  'keys',
  'words',
] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

export const TOPIC_NAMES: Record<HelpTopic, () => string> = {
  camera: m.help_camera,
  model: m.help_model,
  limits: m.help_limits,
  accuracy: m.help_accuracy,
  privacy: m.help_privacy,
  care: m.help_care,
  room: m.help_room,
  keys: m.help_keys,
  words: m.help_words,
};

const item = (heading: () => string, ...texts: readonly (() => string)[]): HelpItem => ({ heading, texts });

/** What each topic says, beside the tables of figures and of keys. */
export const HELP_ITEMS: Record<HelpTopic, readonly HelpItem[]> = {
  camera: [
    item(m.help_camera_front, m.help_camera_front_text),
    item(m.help_camera_side, m.help_camera_side_text),
    item(m.help_camera_light, m.help_camera_light_text),
    item(m.help_camera_moved, m.help_camera_moved_text),
    item(m.help_camera_start, m.help_camera_start_text),
    item(m.help_camera_none, m.help_camera_none_text),
  ],
  model: [
    item(m.help_model_kinds, m.help_model_kinds_text, m.settings_model_hint),
    item(m.help_model_new, m.help_model_new_text),
    item(m.help_model_place, m.help_model_place_text),
    item(m.help_model_cost, m.help_model_cost_text),
  ],
  limits: [
    item(m.help_limits_shoulders, m.help_limits_shoulders_text),
    item(m.help_limits_head, m.help_limits_head_text),
    item(m.help_limits_slide, m.help_limits_slide_text),
    item(m.help_limits_clothes, m.help_limits_clothes_text),
    item(m.help_limits_calls, () => m.help_limits_calls_text({ button: m.coach_in_call() })),
    item(m.help_limits_pain, m.help_limits_pain_text),
  ],
  accuracy: [
    item(m.help_accuracy_how, m.help_accuracy_how_text),
    item(m.help_accuracy_change, m.help_accuracy_change_text),
    item(m.help_accuracy_unknown, m.help_accuracy_unknown_text),
  ],
  privacy: [
    item(m.settings_privacy_heading, m.settings_privacy_text),
    item(m.help_privacy_kept, m.help_privacy_kept_text),
    item(m.help_privacy_where, m.help_privacy_where_text),
    item(m.help_privacy_take, () => m.help_privacy_take_text({ view: m.trends_view_data() })),
    item(m.help_privacy_proof, m.help_privacy_proof_text),
  ],
  care: [
    {
      heading: m.help_care_now,
      texts: [m.help_care_now_text],
      list: [m.move_urgent_chest, m.move_urgent_worst, m.move_urgent_senses, m.move_urgent_legs, m.move_urgent_fall],
    },
    item(m.help_care_soon, m.help_care_soon_text),
    item(m.help_care_stop, m.program_stop),
    item(m.help_care_what, m.app_disclaimer),
  ],
  room: [
    item(m.help_room_show, m.help_room_show_text),
    item(m.help_room_guide, m.help_room_guide_text),
    item(m.help_room_zoom, m.help_room_zoom_text),
    item(m.help_room_body, m.help_room_body_text),
    item(m.help_room_numbers, m.help_room_numbers_text),
    item(m.help_room_lock, m.help_room_lock_text),
    item(m.help_room_plan, m.help_room_plan_text),
  ],
  keys: [],
  words: [
    item(m.help_word_upright, m.help_word_upright_text),
    item(m.help_word_baseline, m.help_word_baseline_text),
    item(m.help_word_state, m.help_word_state_text),
    item(m.help_word_measured, m.help_word_measured_text),
    item(m.help_word_error, m.help_word_error_text),
    item(m.help_word_points, m.help_word_points_text),
    item(m.help_word_outline, m.help_word_outline_text),
  ],
};
