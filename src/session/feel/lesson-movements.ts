import type { DrillId } from '../../feel/lessons';
import { isAllowed, type Allowance, type Movement } from '../../program/allowance';

/** What each lesson asks of the body, for the one filter that all movements go through. Eyes may stay open in any. */
export const LESSON_MOVEMENTS: Record<DrillId | 'tour', Movement> = {
  tour: { tags: ['spinalFlexion'] },
  head: { tags: [], isEveryday: true },
  back: { tags: [], isEveryday: true },
  neck: { tags: ['neckMovement', 'eyesClosed'] },
  shoulders: { tags: [], isEveryday: true },
  lean: { tags: [], isEveryday: true },
};

/** What this person's answers leave open. */
export function isLessonOpen(lesson: DrillId | 'tour', allowance: Allowance): boolean {
  return isAllowed(LESSON_MOVEMENTS[lesson], allowance);
}
