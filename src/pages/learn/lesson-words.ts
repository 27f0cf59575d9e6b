import type { DrillId } from '../../feel/lessons';
import type { FeedbackSchedule } from '../../feel/drill-plan';
import { m } from '../../paraglide/messages';

export interface LessonWords {
  readonly name: () => string;
  readonly text: () => string;
  /** Let go, before try number `trial` (from 0). */
  readonly relax: (trial: number) => string;
  readonly find: () => string;
  /** The one loud word of letting go. */
  readonly relaxTitle: (trial: number) => string;
}

const LET_GO = { relaxTitle: () => m.feel_relax_title() };
/** The head is turned to the left first, then to the right, in turn. */
const isRight = (trial: number) => trial % 2 === 1;

export const LESSON_WORDS: Record<DrillId, LessonWords> = {
  head: {
    ...LET_GO,
    name: m.feel_head,
    text: m.feel_head_text,
    relax: () => m.feel_relax_head(),
    find: m.feel_find_head,
  },
  back: {
    ...LET_GO,
    name: m.feel_back_lesson,
    text: m.feel_back_text,
    relax: () => m.feel_relax_back_lesson(),
    find: m.feel_find_back_lesson,
  },
  neck: {
    name: m.feel_neck,
    text: m.feel_neck_text,
    relax: (trial) => (isRight(trial) ? m.feel_relax_neck_right() : m.feel_relax_neck_left()),
    find: m.feel_find_neck,
    relaxTitle: (trial) => (isRight(trial) ? m.feel_turn_right_title() : m.feel_turn_left_title()),
  },
  shoulders: {
    ...LET_GO,
    name: m.feel_shoulders,
    text: m.feel_shoulders_text,
    relax: () => m.feel_relax_shoulders(),
    find: m.feel_find_shoulders,
  },
  lean: {
    ...LET_GO,
    name: m.feel_lean,
    text: m.feel_lean_text,
    relax: () => m.feel_relax_lean(),
    find: m.feel_find_lean,
  },
};

/** After each try goes without saying. */
export const FEEDBACK_WORDS: Record<Exclude<FeedbackSchedule, 'each'>, () => string> = {
  everySecond: m.feel_feedback_every_second,
  everyFourth: m.feel_feedback_every_fourth,
  none: m.feel_feedback_none,
};
