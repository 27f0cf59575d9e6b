import type { LiveFault } from '../live-phase';
import { faultHappening, withHappening, type Happening } from './happenings';

/** What happened today, and whether pictures are missing just now. */
export class DayLog {
  happenings: readonly Happening[] = $state.raw([]);
  #gap: { readonly sinceMs: number; readonly fault: string } | null = null;

  add(happening: Happening): void {
    this.happenings = withHappening(this.happenings, happening);
  }

  /** No pictures come. Each try that fails in the same way is the same happening. */
  fault(fault: LiveFault, atMs: number): void {
    const { kind } = fault.fault;
    if (this.#gap?.fault === kind) return;
    this.#gap = { sinceMs: this.#gap?.sinceMs ?? atMs, fault: kind };
    this.add(faultHappening(fault, atMs));
  }

  /** Pictures come. */
  seen(atMs: number): void {
    if (!this.#gap) return;
    this.add({ kind: 'again', atMs, forMs: atMs - this.#gap.sinceMs });
    this.#gap = null;
  }
}
