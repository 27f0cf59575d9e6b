import type { EntryRecord } from '../../history/entry-record';
import { m } from '../../paraglide/messages';
import { currentName } from '../../program/former-ids';
import type { ExerciseId } from '../../program/exercises';
import { numberText } from '../../ui/amount';
import { EXERCISE_WORDS } from '../../ui/exercise-words';
import { differenceText } from './difference-text';
import { clockText } from './format';

/** What a person did or said at some time of a day; null: nothing that is told there. */
export function dayEventText(entry: EntryRecord): string | null {
  const time = clockText(clockMinOf(entry));
  switch (entry.kind) {
    case 'note':
      return m.trends_day_note({ time, text: entry.text });
    case 'experiment':
      return m.trends_day_experiment({ time, text: entry.text });
    case 'comfort':
      return m.trends_day_comfort({ time, comfort: numberText(entry.comfort, 0) });
    case 'exercise': {
      const exercise = EXERCISE_WORDS[currentName(entry.exercise) as ExerciseId]?.name() ?? entry.exercise;
      return m.trends_day_exercise({ time, exercise });
    }
    case 'difference':
      return differenceText(entry, time);
    case 'feelTrial':
    case 'drill':
    case 'target':
    case 'discrimination':
    case 'gap':
    case 'baseline':
      return null;
  }
}

/** Minutes after midnight, by the person's clock. */
export function clockMinOf({ at, offsetMin }: Pick<EntryRecord, 'at' | 'offsetMin'>): number {
  return (((Math.floor(at / 60_000) + offsetMin) % 1440) + 1440) % 1440;
}
