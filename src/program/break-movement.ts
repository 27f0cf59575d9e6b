import { isAllowed, type Allowance } from './allowance';
import { isWithinReach, USUAL_EQUIPMENT } from './dose';
import { aimsFor, type Drift } from './drift-aims';
import { EXERCISE_IDS, exerciseOf, type ExerciseId } from './exercises';

/** One set that takes longer than this is no break, ms. */
const LONGEST_BREAK_MS = 75_000;

export interface BreakWish {
  readonly drift: Drift | null;
  /** Movements of today's breaks, newest last: what was done longest ago comes first. */
  readonly doneToday: readonly ExerciseId[];
  /** What this person's answers leave open. */
  readonly allowance: Allowance;
  /** A therapist's plan in use: its own exercises come first. */
  readonly planned?: readonly ExerciseId[];
}

/**
 * One minute of movement that fits today's drift and was not just done. A plan's own exercises come first, also before
 * anything was asked: a professional chose them; but never against an answer. null when nothing is left.
 */
export function breakMovement({ drift, doneToday, allowance, planned = [] }: BreakWish): ExerciseId | null {
  const short = EXERCISE_IDS.filter((id) => exerciseOf(id).setMs <= LONGEST_BREAK_MS);
  const chosen = short.filter((id) => planned.includes(id) && isOpen(id, allowance, true));
  const allowed = short.filter((id) => isOpen(id, allowance, false) && isWithinReach(exerciseOf(id), USUAL_EQUIPMENT));
  const rested = chosen.filter((id) => !doneToday.includes(id));
  const pool = rested.length ? rested : chosen.length ? chosen : allowed;
  const fitting = aimsFor(drift).flatMap((aim) => pool.filter((id) => exerciseOf(id).aim === aim));
  return leastRecent(fitting.length ? fitting : pool, doneToday);
}

function isOpen(id: ExerciseId, allowance: Allowance, isPlanned: boolean): boolean {
  if (!isPlanned || allowance.kind !== 'unasked') return isAllowed(exerciseOf(id), allowance);
  return !exerciseOf(id).tags.some((tag) => allowance.avoid.includes(tag));
}

function leastRecent(ids: readonly ExerciseId[], doneToday: readonly ExerciseId[]): ExerciseId | null {
  const lastDone = (id: ExerciseId) => doneToday.lastIndexOf(id);
  return ids.reduce<ExerciseId | null>(
    (best, id) => (best === null || lastDone(id) < lastDone(best) ? id : best),
    null,
  );
}
