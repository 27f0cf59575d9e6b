import { durationMs } from '../../program/dose';
import type { Rung } from '../../program/progress';
import type { PlanItem } from '../../program/todays-plan';
import type { Plan, PlannedExercise, PlanSummary } from '../../therapist/plan';
import { followed } from '../../therapist/planned-exercises';

/** A therapist's dose as the day's session goes through it. */
export function plannedRung({ form, sets, repetitions, holdS }: PlannedExercise): Rung {
  return { form, sets: Math.max(1, sets), repetitions: Math.max(1, repetitions), holdMs: holdS * 1000 };
}

/** What a therapist's plan asks for today and was not done yet, once each; null: no plan with exercises is in use. */
export function plannedToday(
  plan: Plan | null,
  summary: PlanSummary | null,
  today: string,
): readonly PlanItem[] | null {
  const exercises = followed(plan);
  if (exercises.length === 0) return null;
  const done = summary?.days.find(({ day }) => day === today)?.done ?? {};
  return exercises
    .filter(({ id, timesADay }) => (done[id] ?? 0) < timesADay)
    .map((planned) => {
      const rung = plannedRung(planned);
      return { id: planned.id, rung, forMs: durationMs(planned.id, rung) };
    });
}
