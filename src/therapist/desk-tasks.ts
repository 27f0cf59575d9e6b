import type { AdviceId } from '../workstation/advice-table';

/** A change at the client's desk that the therapist chose from the advice. */
export interface DeskTask {
  /** Of the advice. One that only a later version knows is kept, and not shown. */
  readonly id: string;
  /** The therapist's own words for this client. */
  readonly note: string;
}

/** A task that the client ticked off. */
export interface DoneDeskTask {
  readonly id: string;
  /** The client's own calendar day, 2026-11-23. */
  readonly day: string;
}

/** More at once is no plan for a desk; and all of it has to fit into a link. */
export const MOST_DESK_TASKS = 8;

export interface Tick {
  readonly id: AdviceId;
  /** null: not done after all. */
  readonly day: string | null;
}

/** Of the tasks that the plan has now; what was ticked twice stays on its first day. */
export function tickedDesk(
  tasks: readonly DeskTask[],
  done: readonly DoneDeskTask[],
  { id, day }: Tick,
): readonly DoneDeskTask[] {
  const known = done.filter((each) => tasks.some((task) => task.id === each.id));
  if (day === null) return known.filter((each) => each.id !== id);
  const isNew = tasks.some((task) => task.id === id) && !known.some((each) => each.id === id);
  return isNew ? [...known, { id, day }] : known;
}
