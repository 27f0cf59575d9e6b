import type { LiveFault } from '../live/live-phase';
import { gapOfHappening, isWorthTelling, reasonOfFault, type DayGap } from './day-gap';
import { faultHappening, withHappening, type Happening } from './happenings';

/** What happened today, whether pictures are missing just now, and each stretch without them once it is over. */
export class DayLog {
  happenings: readonly Happening[] = $state.raw([]);
  readonly #onGap: (gap: DayGap) => void;
  #missing: { readonly sinceMs: number; readonly fault: LiveFault } | null = null;
  #restingSinceMs: number | null = null;
  #withoutBaselineSinceMs: number | null = null;
  #hasMeasured = false;

  constructor(onGap: (gap: DayGap) => void) {
    this.#onGap = onGap;
  }

  add(happening: Happening): void {
    this.happenings = withHappening(this.happenings, happening);
    const gap = gapOfHappening(happening);
    if (gap) this.gap(gap);
  }

  /** A stretch without pictures that is over. */
  gap(gap: DayGap): void {
    if (isWorthTelling(gap)) this.#onGap(gap);
  }

  /** No pictures come. Each try that fails in the same way is the same happening. */
  fault(fault: LiveFault, atMs: number): void {
    if (this.#missing?.fault.fault.kind === fault.fault.kind) return;
    this.#missing = { sinceMs: this.#missing?.sinceMs ?? atMs, fault };
    this.add(faultHappening(fault, atMs));
  }

  /** Pictures come. */
  seen(atMs: number): void {
    const missing = this.#missing;
    if (!missing) return;
    this.#endMissing(atMs);
    this.add({ kind: 'again', atMs, forMs: atMs - missing.sinceMs });
  }

  /** Somebody was compared with their baseline. */
  measured(atMs: number): void {
    this.#hasMeasured = true;
    this.#endWithoutBaseline(atMs);
  }

  /** Pictures come and there is nothing to compare them with. The first baseline of a day interrupts nothing. */
  needsBaseline(atMs: number): void {
    if (!this.#hasMeasured || this.#withoutBaselineSinceMs !== null) return;
    this.#withoutBaselineSinceMs = atMs;
    this.add({ kind: 'needsBaseline', atMs });
  }

  /** Nobody is there: the camera goes off. */
  rested(atMs: number): void {
    this.#restingSinceMs = atMs;
    this.add({ kind: 'cameraRested', atMs });
  }

  /** Somebody is there again. */
  back(atMs: number): void {
    this.#endRest(atMs);
    this.add({ kind: 'cameraBack', atMs });
  }

  /** The day ends, whatever it was in. */
  end(atMs: number): void {
    this.#endMissing(atMs);
    this.#endRest(atMs);
    this.#endWithoutBaseline(atMs);
  }

  #endMissing(atMs: number): void {
    if (!this.#missing) return;
    const { sinceMs, fault } = this.#missing;
    this.#missing = null;
    this.gap({ sinceMs, forMs: atMs - sinceMs, reason: reasonOfFault(fault) });
  }

  #endRest(atMs: number): void {
    const sinceMs = this.#restingSinceMs;
    this.#restingSinceMs = null;
    if (sinceMs !== null) this.gap({ sinceMs, forMs: atMs - sinceMs, reason: 'nobodyThere' });
  }

  #endWithoutBaseline(atMs: number): void {
    const sinceMs = this.#withoutBaselineSinceMs;
    this.#withoutBaselineSinceMs = null;
    if (sinceMs !== null) this.gap({ sinceMs, forMs: atMs - sinceMs, reason: 'noBaseline' });
  }
}
