import type { MinuteRecord } from './minute-record';

/** A minute that follows later than this was not seen to follow: what lies between is not known. */
const FOLLOWS_WITHIN_MS = 90_000;

/**
 * For each minute, in order of time, how long the person has been in one position at its end, minutes: measured time since the
 * last change of position, break or time away. A minute with a change counts as none, because where in it the change lay is
 * not recorded.
 */
export function stillMinutes(minutes: readonly MinuteRecord[]): number[] {
  let still = 0;
  let before: MinuteRecord | null = null;
  return minutes.map((minute) => {
    const follows = before !== null && minute.startedAt - before.startedAt <= FOLLOWS_WITHIN_MS;
    const isMoved = minute.positionChanges > 0 || minute.awayMs > 0;
    still = isMoved ? 0 : (follows ? still : 0) + minute.coveredMs / 60_000;
    before = minute;
    return still;
  });
}
