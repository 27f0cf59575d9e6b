import { m } from '../../paraglide/messages';
import type { ExerciseId } from '../../program/exercises';
import { rungOf, type Progress } from '../../program/progress';
import { rungText } from '../../ui/dose-words';
import { EXERCISE_WORDS } from '../../ui/exercise-words';

/** What changes the next time; null: nothing. */
export function changeText(id: ExerciseId, before: Progress, after: Progress): string | null {
  if (after.rung === before.rung) return null;
  const what = `${EXERCISE_WORDS[id].name()}, ${rungText(id, rungOf(id, after))}`;
  return after.rung > before.rung ? m.move_up({ what }) : m.move_down({ what });
}
