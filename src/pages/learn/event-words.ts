import type { DrillEvent } from '../../feel/drill-event';
import { DRILL_LESSONS, type DrillId } from '../../feel/lessons';
import { m } from '../../paraglide/messages';
import { hasKeys } from './has-keys';
import type { LessonWords } from './lesson-words';
import { placeText } from './place-words';
import { lostText } from './tour-words';

interface Lesson {
  readonly id: DrillId;
  readonly words: LessonWords;
  readonly hasTone: boolean;
}

/** What the voice and the captions say to what has just happened: enough with the eyes closed. */
export function eventText(event: DrillEvent, { id, words, hasTone }: Lesson): string {
  switch (event.kind) {
    case 'relax':
      return words.relax(event.trial);
    case 'find':
      return `${event.isAgain ? m.feel_find_again() : words.find()} ${hasKeys() ? m.feel_find_hint() : m.feel_find_hint_touch()}`;
    case 'hold':
      return m.feel_hold_text();
    case 'guess':
      return m.feel_guess_text();
    case 'result':
      return resultText(event, id, hasTone);
    case 'lost':
      return lostText(event.reason);
    case 'paused':
      return m.feel_paused_text();
    case 'done':
      return m.feel_done_text();
  }
}

function resultText({ result, feedback }: Told, id: DrillId, hasTone: boolean): string {
  if (result.kind === 'void') return m.feel_result_void();
  if (feedback === 'held back') return m.feel_result_held_back();
  const place = outcomeText({ result, feedback }, id);
  if (feedback === 'inside') return place;
  return hasTone ? m.feel_result_error_tone({ place }) : m.feel_result_error({ place });
}

type Told = Pick<Extract<DrillEvent, { readonly kind: 'result' }>, 'result' | 'feedback'>;

/** The outcome in its fewest words: "4 cm in front of your target". */
export function outcomeText({ result, feedback }: Told, id: DrillId): string {
  if (feedback === 'inside' || result.kind === 'void') return m.feel_result_inside();
  return capitalized(placeText(DRILL_LESSONS[id].angle, result.error));
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
