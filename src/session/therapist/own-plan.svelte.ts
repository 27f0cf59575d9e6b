import * as v from 'valibot';
import type { ExerciseId } from '../../program/exercise-ids';
import { tickedDesk, type Tick } from '../../therapist/desk-tasks';
import { withDone, withDoneOwn, withPain, type Plan, type PlanSummary } from '../../therapist/plan';
import type { LocalStore } from '../../storage/local-store';
import { planSchema, summarySchema } from '../../storage/plan-schema';

const schema = v.object({ version: v.literal(1), plan: planSchema, summary: summarySchema });

export const OWN_PLAN_KEY = 'plumbline-plan';

/** The plan this person chose to use, on their own device, and what they did of it. */
export class OwnPlan {
  plan: Plan | null = $state.raw(null);
  summary: PlanSummary | null = $state.raw(null);
  isKept = $state(true);
  readonly #store: LocalStore;

  constructor(store: LocalStore) {
    this.#store = store;
    this.#read();
    store.onWrittenElsewhere(() => this.#read());
  }

  /** Only this puts a plan into use; looking at one changes nothing. */
  use(plan: Plan, nowMs: number): void {
    const isSame = this.plan?.id === plan.id;
    const fresh: PlanSummary = { version: 1, planId: plan.id, days: [], desk: [], note: '', createdAtMs: nowMs };
    this.#keep(plan, isSame && this.summary ? this.summary : fresh);
  }

  done(day: string, id: ExerciseId): void {
    if (this.plan && this.summary) this.#keep(this.plan, withDone(this.summary, day, id));
  }

  doneOwn(day: string, id: string): void {
    if (this.plan && this.summary) this.#keep(this.plan, withDoneOwn(this.summary, day, id));
  }

  /** A change at the desk was made on that day; null: it was not, after all. */
  tickDesk(tick: Tick): void {
    if (!this.plan || !this.summary) return;
    this.#keep(this.plan, { ...this.summary, desk: tickedDesk(this.plan.desk, this.summary.desk, tick) });
  }

  /** How strong it is on that day, 0..10. */
  pain(day: string, pain: number): void {
    if (this.plan && this.summary) this.#keep(this.plan, withPain(this.summary, day, pain));
  }

  /** How often it was done on that day. */
  doneOn(day: string, id: ExerciseId): number {
    return this.summary?.days.find((each) => each.day === day)?.done[id] ?? 0;
  }

  note(text: string): void {
    if (this.plan && this.summary) this.#keep(this.plan, { ...this.summary, note: text });
  }

  stop(): void {
    this.plan = this.summary = null;
    this.isKept = this.#store.write(null);
  }

  #read(): void {
    const parsed = v.safeParse(schema, this.#store.read());
    this.plan = parsed.success ? parsed.output.plan : null;
    this.summary = parsed.success ? parsed.output.summary : null;
  }

  #keep(plan: Plan, summary: PlanSummary): void {
    this.plan = plan;
    this.summary = summary;
    this.isKept = this.#store.write({ version: 1, plan, summary });
  }
}
