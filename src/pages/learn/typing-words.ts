import type { Workplace } from '../../feel/typing-plan';
import { m } from '../../paraglide/messages';
import { LESSON_WORDS, type LessonWords } from './lesson-words';

export const WORKPLACE_WORDS: Record<Workplace, () => string> = {
  seated: m.typing_seated,
  standing: m.typing_standing,
  laptop: m.typing_laptop,
};

const FIND: Record<Workplace, () => string> = {
  seated: m.typing_find_seated,
  standing: m.typing_find_standing,
  laptop: m.typing_find_laptop,
};

/** The words of "find it, type, come back": the first try begins like any drill, the second with work. */
export function typingWords(place: Workplace): LessonWords {
  const { relax, relaxTitle } = LESSON_WORDS.head;
  return {
    name: m.typing_title,
    text: m.typing_text,
    relax: (trial) => (trial === 0 ? relax(trial) : m.typing_type_text()),
    relaxTitle: (trial) => (trial === 0 ? relaxTitle(trial) : m.typing_type_title()),
    find: FIND[place],
  };
}
