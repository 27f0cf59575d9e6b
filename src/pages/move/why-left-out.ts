import { m } from '../../paraglide/messages';
import { allowedForm, blockingTags, type Allowance } from '../../program/allowance';
import { exerciseOf, EXERCISE_IDS, type ExerciseId } from '../../program/exercises';
import { isWithinReach } from '../../program/dose';
import type { Equipment } from '../../program/exercise';
import { reasonsFor, type LeaveOut } from '../../program/screening';
import { LEAVE_OUT_WORDS } from './move-words';

/** Why an exercise is not offered, in the person's own words; null: it is. */
export function whyLeftOut(id: ExerciseId, allowance: Allowance, leaveOut: readonly LeaveOut[]): string | null {
  const exercise = exerciseOf(id);
  if (allowedForm(exercise, allowance) !== null) return null;
  if (allowance.kind === 'everydayOnly' || allowance.kind === 'none') return m.move_left_out_professional();
  const [reason] = reasonsFor(blockingTags(exercise, allowance), leaveOut);
  if (reason) return m.move_left_out_why({ reason: LEAVE_OUT_WORDS[reason]() });
  const isPlans = exercise.tags.some((tag) => allowance.avoid.includes(tag));
  return isPlans ? m.move_left_out_plan() : m.move_left_out_unasked();
}

/** Another one for the same purpose that is left open; null: there is none. */
export function insteadOf(id: ExerciseId, allowance: Allowance, equipment: readonly Equipment[]): ExerciseId | null {
  const { aim, kind } = exerciseOf(id);
  const fits = (other: ExerciseId) =>
    other !== id &&
    exerciseOf(other).aim === aim &&
    allowedForm(exerciseOf(other), allowance) !== null &&
    isWithinReach(exerciseOf(other), equipment);
  const others = EXERCISE_IDS.filter(fits);
  return others.find((other) => exerciseOf(other).kind === kind) ?? others[0] ?? null;
}
