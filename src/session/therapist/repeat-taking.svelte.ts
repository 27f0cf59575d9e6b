import type { AngleReading, View } from '../../geometry/angle';
import type { KeptFigure, Repeat } from '../../therapist/client';
import type { JoinedFeatures } from '../../therapist/two-views';
import { averagedReadings, isHeldStill } from '../../therapist/averaged-readings';

/** Held still this long for one repeat. */
export const HOLD_MS = 3000;

export interface TakenRepeat {
  readonly repeat: Repeat;
  readonly figure: KeptFigure | null;
}

/** Collects the readings of three still seconds. */
export class RepeatTaking {
  share = $state(0);
  isTaking = $state(false);
  /** The last one was no repeat: they moved, or were out of the picture. */
  refused: 'moved' | 'unseen' | null = $state(null);
  #readings: (readonly AngleReading[])[] = [];
  #view: View | null = null;
  #startedMs = 0;

  start(nowMs: number): void {
    this.#readings = [];
    this.#view = null;
    this.#startedMs = nowMs;
    this.share = 0;
    this.isTaking = true;
    this.refused = null;
  }

  /** Nobody waits for it any longer. */
  cancel(): void {
    this.isTaking = false;
    this.refused = null;
  }

  /** Gives the repeat once the time is full; null until then, and where nothing was seen. */
  note({ angles, views }: JoinedFeatures, nowMs: number, figure: Omit<KeptFigure, 'view'> | null): TakenRepeat | null {
    if (!this.isTaking) return null;
    const [seen] = views;
    if (seen) {
      this.#view ??= seen;
      if (seen === this.#view) this.#readings.push(Object.values(angles));
    }
    this.share = Math.min(1, (nowMs - this.#startedMs) / HOLD_MS);
    if (this.share < 1) return null;
    this.isTaking = false;
    if (!this.#view || this.#readings.length === 0) this.refused = 'unseen';
    else if (!isHeldStill(this.#readings)) this.refused = 'moved';
    if (!this.#view || this.refused) return null;
    const view = this.#view;
    const repeat = { atMs: nowMs, view, readings: averagedReadings(this.#readings) };
    return { repeat, figure: figure && { ...figure, view } };
  }
}
