/** One look: the camera's own time of it, and when its reading came by the page's clock. ms. */
export interface Look {
  readonly timestampMs: number;
  readonly arrivedMs: number;
}

/** Clocks of two devices drift by some parts in a hundred thousand: within this time that is nothing. */
const WINDOW_MS = 10_000;

/** The looks a camera's clock is told by, newest last. */
export function withLook(looks: readonly Look[], look: Look): readonly Look[] {
  const last = looks.at(-1);
  if (last && look.timestampMs < last.timestampMs) return [look];
  return [...looks.filter(({ arrivedMs }) => look.arrivedMs - arrivedMs <= WINDOW_MS), look];
}

/**
 * A camera's time on the page's clock. Every camera counts from its own start, and a reading comes late by however long the
 * engine was busy; the promptest look of the last seconds tells the shift between the clocks without that delay.
 */
export function pageTimeMs(looks: readonly Look[], timestampMs: number): number {
  return timestampMs + Math.min(...looks.map((look) => look.arrivedMs - look.timestampMs));
}

/** Of things that happened in order of time, the one nearest to a moment. null without any. */
export function nearestTo<Timed extends { readonly timestampMs: number }>(
  all: readonly Timed[],
  timestampMs: number,
): Timed | null {
  const distance = (each: Timed) => Math.abs(each.timestampMs - timestampMs);
  return all.reduce<Timed | null>((best, each) => (best && distance(best) <= distance(each) ? best : each), null);
}
