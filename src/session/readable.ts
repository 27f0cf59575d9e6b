import type { Features } from '../geometry/angle';

/** Numbers that change more often can't be read. */
const READABLE_MS = 250;

export function isDue(shown: Features | null, now: Features): boolean {
  return !shown || Math.abs(now.timestampMs - shown.timestampMs) >= READABLE_MS;
}
