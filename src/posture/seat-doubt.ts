import type { Judgement } from './judgement';

/** What the person says became of the seat, where a look can't tell. Kept with the baseline: it goes for this set-up. */
export type SeatAnswer = 'sank' | 'chair';

/** How long it has been open whether somebody sank or the chair went. Times in ms. */
export interface SeatDoubt {
  readonly sinceMs: number | null;
  readonly lastMs: number;
  readonly isDue: boolean;
}

export const NO_SEAT_DOUBT: SeatDoubt = { sinceMs: null, lastMs: 0, isDue: false };

/** Single looks that say otherwise in between are noise. */
const GAP_MS = 6000;
/** Somebody who only shifts on the seat is back by then. */
const ASKED_AFTER_MS = 15_000;
/** A question that comes stays for a moment, so that it can be read and answered. */
const STAYS_MS = 20_000;

/** Due once the doubt has lasted; over a little after it ended. Glances in between change nothing. */
export function stepSeatDoubt(before: SeatDoubt, judgement: Judgement | null, nowMs: number): SeatDoubt {
  if (!judgement || judgement.state === 'unknown') return before;
  if (judgement.isSeatDoubted) {
    const sinceMs = before.sinceMs ?? nowMs;
    return { sinceMs, lastMs: nowMs, isDue: before.isDue || nowMs - sinceMs >= ASKED_AFTER_MS };
  }
  const sinceMs = nowMs - before.lastMs < GAP_MS ? before.sinceMs : null;
  if (judgement.state === 'away') return NO_SEAT_DOUBT;
  const isFresh = before.isDue && nowMs - before.lastMs < STAYS_MS;
  return isFresh ? { ...before, sinceMs } : { ...NO_SEAT_DOUBT, sinceMs, lastMs: before.lastMs };
}
