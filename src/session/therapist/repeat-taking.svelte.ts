import type { AngleReading, View } from '../../geometry/angle';
import type { KeptFigure, Repeat } from '../../therapist/client';
import type { JoinedFeatures } from '../../therapist/two-views';
import { averagedReadings, isHeldStill } from '../../therapist/averaged-readings';

/** Held still this long for one repeat. */
export const HOLD_MS = 3000;
/** Fewer looks tell nothing of holding still; a slow engine gets the time that these take. */
const LEAST_LOOKS = 5;
/** The slowest engine looks oftener: pictures have stopped coming. */
const LONGEST_GAP_MS = 2000;

export interface TakenRepeat {
  readonly repeat: Repeat;
  readonly figure: KeptFigure | null;
}

/** Why the last one was no repeat: they moved, were out of the picture, new pictures stopped, or it could not be stored. */
export type RepeatRefusal = 'moved' | 'unseen' | 'interrupted' | 'unkept';

/** Collects the readings of three still seconds, each new look once. */
export class RepeatTaking {
  share = $state(0);
  isTaking = $state(false);
  refused: RepeatRefusal | null = $state(null);
  #readings: (readonly AngleReading[])[] = [];
  #view: View | null = null;
  #startedMs = 0;
  #lookedMs = 0;
  #looks = 0;
  /** Of the newest look that was counted. */
  #newest: number | null = null;

  start(nowMs: number): void {
    this.#readings = [];
    this.#view = null;
    [this.#startedMs, this.#lookedMs] = [nowMs, nowMs];
    [this.#looks, this.#newest] = [0, null];
    this.share = 0;
    this.isTaking = true;
    this.refused = null;
  }

  /** Nobody waits for it any longer. */
  cancel(): void {
    this.isTaking = false;
    this.refused = null;
  }

  /** What comes from now on is not what was to be held. */
  interrupt(): void {
    if (this.isTaking) this.#refuse('interrupted');
  }

  /** It was taken, and there was no room for it. */
  notKept(): void {
    this.refused = 'unkept';
  }

  /** The time goes on without a look. */
  tick(nowMs: number): void {
    if (this.isTaking && nowMs - this.#lookedMs > LONGEST_GAP_MS) this.#refuse('interrupted');
  }

  /** A new look. Gives the repeat once the time is full; null until then, and where nothing was seen. */
  note(joined: JoinedFeatures, nowMs: number, figure: Omit<KeptFigure, 'view'> | null): TakenRepeat | null {
    this.tick(nowMs);
    if (!this.isTaking || joined.timestampMs === this.#newest) return null;
    this.#collect(joined, nowMs);
    this.share = Math.min(1, (nowMs - this.#startedMs) / HOLD_MS, this.#looks / LEAST_LOOKS);
    if (this.share < 1) return null;
    if (!this.#view || this.#readings.length === 0) return this.#refuse('unseen');
    if (!isHeldStill(this.#readings)) return this.#refuse('moved');
    this.isTaking = false;
    const view = this.#view;
    const repeat = { atMs: nowMs, view, readings: averagedReadings(this.#readings) };
    return { repeat, figure: figure && { ...figure, view } };
  }

  #collect({ angles, views, timestampMs }: JoinedFeatures, nowMs: number): void {
    this.#newest = timestampMs;
    this.#lookedMs = nowMs;
    this.#looks += 1;
    const [seen] = views;
    if (!seen) return;
    this.#view ??= seen;
    if (seen === this.#view) this.#readings.push(Object.values(angles));
  }

  #refuse(reason: RepeatRefusal): null {
    this.isTaking = false;
    this.refused = reason;
    return null;
  }
}
