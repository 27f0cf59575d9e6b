import { m } from '../../paraglide/messages';
import type { AnswerOf, QuestionId } from '../../workstation/question';

type Said = () => string;

export const QUESTION_WORDS: {
  readonly [Id in QuestionId]: { readonly ask: Said; readonly answers: Readonly<Record<AnswerOf<Id>, Said>> };
} = {
  screens: {
    ask: m.desk_q_screens,
    answers: {
      one: m.desk_q_screens_one,
      two: m.desk_q_screens_two,
      laptop: m.desk_q_screens_laptop,
      laptopAndScreen: m.desk_q_screens_laptop_and_screen,
    },
  },
  glasses: {
    ask: m.desk_q_glasses,
    answers: {
      none: m.desk_q_glasses_none,
      single: m.desk_q_glasses_single,
      progressive: m.desk_q_glasses_progressive,
    },
  },
  distance: {
    ask: m.desk_q_distance,
    answers: {
      arm: m.desk_q_distance_arm,
      nearer: m.desk_q_distance_nearer,
      farther: m.desk_q_distance_farther,
    },
  },
  facing: {
    ask: m.desk_q_facing,
    answers: {
      ahead: m.desk_q_facing_ahead,
      aside: m.desk_q_facing_aside,
    },
  },
  height: {
    ask: m.desk_q_height,
    answers: {
      level: m.desk_q_height_level,
      lower: m.desk_q_height_lower,
      higher: m.desk_q_height_higher,
    },
  },
  smallText: {
    ask: m.desk_q_small_text,
    answers: {
      easy: m.desk_q_small_text_easy,
      leanIn: m.desk_q_small_text_lean_in,
    },
  },
  shoulders: {
    ask: m.desk_q_shoulders,
    answers: {
      loose: m.desk_q_shoulders_loose,
      raised: m.desk_q_shoulders_raised,
    },
  },
  light: {
    ask: m.desk_q_light,
    answers: {
      even: m.desk_q_light_even,
      windowBehind: m.desk_q_light_window_behind,
      dark: m.desk_q_light_dark,
    },
  },
  glare: {
    ask: m.desk_q_glare,
    answers: {
      none: m.desk_q_glare_none,
      onScreen: m.desk_q_glare_on_screen,
      windowAhead: m.desk_q_glare_window_ahead,
    },
  },
  chair: {
    ask: m.desk_q_chair,
    answers: {
      adjustable: m.desk_q_chair_adjustable,
      fixed: m.desk_q_chair_fixed,
    },
  },
  back: {
    ask: m.desk_q_back,
    answers: {
      supported: m.desk_q_back_supported,
      away: m.desk_q_back_away,
      noBackrest: m.desk_q_back_no_backrest,
    },
  },
  legs: {
    ask: m.desk_q_legs,
    answers: {
      flat: m.desk_q_legs_flat,
      hang: m.desk_q_legs_hang,
      kneesHigh: m.desk_q_legs_knees_high,
    },
  },
  table: {
    ask: m.desk_q_table,
    answers: {
      fixed: m.desk_q_table_fixed,
      adjustable: m.desk_q_table_adjustable,
    },
  },
  elbows: {
    ask: m.desk_q_elbows,
    answers: {
      level: m.desk_q_elbows_level,
      tableHigh: m.desk_q_elbows_table_high,
      tableLow: m.desk_q_elbows_table_low,
    },
  },
  armrests: {
    ask: m.desk_q_armrests,
    answers: {
      none: m.desk_q_armrests_none,
      fit: m.desk_q_armrests_fit,
      high: m.desk_q_armrests_high,
      inWay: m.desk_q_armrests_in_way,
    },
  },
  wrists: {
    ask: m.desk_q_wrists,
    answers: {
      straight: m.desk_q_wrists_straight,
      bent: m.desk_q_wrists_bent,
      onEdge: m.desk_q_wrists_on_edge,
    },
  },
  keyboard: {
    ask: m.desk_q_keyboard,
    answers: {
      near: m.desk_q_keyboard_near,
      far: m.desk_q_keyboard_far,
    },
  },
  mouse: {
    ask: m.desk_q_mouse,
    answers: {
      beside: m.desk_q_mouse_beside,
      far: m.desk_q_mouse_far,
      trackpad: m.desk_q_mouse_trackpad,
    },
  },
};
