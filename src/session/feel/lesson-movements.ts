import { FELT_TASKS, type FeltTask } from '../../feel/difference';
import type { DrillId } from '../../feel/lessons';
import { isAllowed, type Allowance, type Movement } from '../../program/allowance';

export type LessonId = DrillId | 'tour' | 'difference';

/** What each lesson asks of the body, for the one filter that all movements go through. Eyes may stay open in any. */
export const LESSON_MOVEMENTS: Record<LessonId, Movement> = {
  tour: { tags: ['spinalFlexion'] },
  difference: { tags: ['spinalFlexion'] },
  head: { tags: [], isEveryday: true },
  back: { tags: [], isEveryday: true },
  neck: { tags: ['neckMovement', 'eyesClosed'] },
  shoulders: { tags: [], isEveryday: true },
  lean: { tags: [], isEveryday: true },
};

/** What this person's answers leave open. */
export function isLessonOpen(lesson: LessonId, allowance: Allowance): boolean {
  return isAllowed(LESSON_MOVEMENTS[lesson], allowance);
}

/** What is done slumped and upright. The arm goes to eye height; higher only where that is open, see `isArmHigh`. */
export const TASK_MOVEMENTS: Record<FeltTask, Movement> = {
  turn: { tags: ['neckMovement'] },
  arm: { tags: [] },
  breath: { tags: [] },
};

export function openTasks(allowance: Allowance): readonly FeltTask[] {
  return FELT_TASKS.filter((task) => isAllowed(TASK_MOVEMENTS[task], allowance));
}

/** The arm may go as high as is easy. */
export function isArmHigh(allowance: Allowance): boolean {
  return isAllowed({ tags: ['overhead'] }, allowance);
}
