import type { MinuteRecord } from '../minute-record';

/** Out of the picture for this long counts as a break, as it does for the coach. */
const BREAK_FROM_MS = 60_000;

/** How often the person left the picture for a minute or longer and was seen there again. Minutes of one day, in order of time. */
export function breaksOfDay(minutes: readonly MinuteRecord[]): number {
  let [breaks, awayMs] = [0, 0];
  for (const { awayMs: away, coveredMs } of minutes) {
    awayMs += away;
    if (away >= coveredMs) continue;
    if (awayMs >= BREAK_FROM_MS) breaks += 1;
    awayMs = 0;
  }
  return breaks;
}
