/** When looking began, and on what beat it goes on. Times are monotonic ms. */
export interface Pace {
  /** When the next look is due. */
  readonly dueMs: number;
}

export const FIRST_LOOK: Pace = { dueMs: 0 };

/**
 * The beat after a look at `nowMs`, at most `maxFps` a second. A camera's frames come a little early and late: the
 * beat keeps its own time, so that 30 fps of a 30 fps camera does not become 15. After a pause it starts afresh
 * instead of catching up.
 */
export function paceAfterLook(pace: Pace, nowMs: number, maxFps: number): Pace {
  const intervalMs = 1000 / maxFps;
  const onBeat = pace.dueMs + intervalMs;
  return { dueMs: nowMs - onBeat > intervalMs ? nowMs + intervalMs : Math.min(onBeat, nowMs + intervalMs) };
}

/** How long to wait before the next look; 0: now. A frame may come this much early and still count as on the beat. */
export function waitMs(pace: Pace, nowMs: number): number {
  const wait = pace.dueMs - nowMs;
  return wait > EARLY_MS ? wait : 0;
}

/**
 * A frame that came before this has waited for the beat. A fresher one is worth its delay: what is shown should be what is,
 * and at 30 frames a second every frame that waits is shown up to 33 ms later than it need be.
 */
export function freshFromMs(pace: Pace): number {
  return pace.dueMs - EARLY_MS;
}

/** A quarter of the interval between frames at 60 a second. */
const EARLY_MS = 4;
