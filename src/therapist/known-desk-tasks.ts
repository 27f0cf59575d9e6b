import { isAdviceId, type AdviceId } from '../workstation/advice-table';
import type { Plan, PlanSummary } from './plan';

export interface KnownDeskTask {
  readonly id: AdviceId;
  readonly note: string;
  /** The client's own calendar day; null: still to do. */
  readonly doneOn: string | null;
}

/** What a plan asks to change at the desk, in the therapist's order, each with the day it was done. */
export function knownDeskTasks(
  plan: Pick<Plan, 'desk'> | null,
  summary: Pick<PlanSummary, 'desk'> | null,
): readonly KnownDeskTask[] {
  const done = new Map(summary?.desk.map(({ id, day }) => [id, day]));
  return (plan?.desk ?? []).flatMap(({ id, note }) =>
    isAdviceId(id) ? [{ id, note, doneOn: done.get(id) ?? null }] : [],
  );
}
