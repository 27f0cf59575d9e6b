import { m } from '../../paraglide/messages';
import type { History } from '../../session/history/history.svelte';
import type { OwnPlan } from '../../session/therapist/own-plan.svelte';
import type { OwnDesk } from '../../session/workstation/own-desk.svelte';
import type { AdviceId } from '../../workstation/advice-table';
import { ADVICE_WORDS } from './desk-words';
import { calendarDay } from '../../ui/day-text';

export interface DeskKeeping {
  readonly desk: OwnDesk;
  readonly plan: OwnPlan;
  readonly history: History;
}

/** Wherever it is told: the desk knows, a plan that asked for it is ticked, and the history has an experiment. */
export function noteDeskChange(id: AdviceId, { desk, plan, history }: DeskKeeping): void {
  const nowMs = Date.now();
  plan.tickDesk({ id, day: calendarDay(nowMs) });
  if (!desk.did(id, nowMs)) return;
  const text = m.desk_done_experiment({ what: ADVICE_WORDS[id].what() });
  void history.add({ ...history.newEntry(), kind: 'experiment', text });
}
