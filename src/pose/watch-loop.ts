import { FIRST_LOOK, freshFromMs, paceAfterLook, waitMs } from './pacing';

export interface LoopParts<F> {
  /** The newest frame as soon as there is one that came at this time or later, null at the end. The loop hands it to `look`. */
  readonly take: (freshFromMs: number) => Promise<F | null>;
  /** Looks at a frame and closes it. One at a time. */
  readonly look: (frame: F) => Promise<void>;
  readonly onEnd: () => void;
  /** `take` or `look` threw; the loop is over. */
  readonly onError: (error: unknown) => void;
  /** Monotonic, ms. */
  readonly now: () => number;
}

export interface WatchLoop {
  setMaxFps(maxFps: number): void;
  /** A look under way ends by itself and is the last. */
  stop(): void;
}

/** Take when due, look, again: the frame is always the newest at the moment of looking. */
export function startWatchLoop<F>(parts: LoopParts<F>, maxFps: number): WatchLoop {
  const loop = { maxFps, isStopped: false, pace: FIRST_LOOK, wake: (): void => undefined };
  run().catch((error: unknown) => loop.isStopped || parts.onError(error));

  async function run(): Promise<void> {
    while (await isDue()) {
      const frame = await parts.take(freshFromMs(loop.pace));
      if (frame === null) return loop.isStopped ? undefined : parts.onEnd();
      loop.pace = paceAfterLook(loop.pace, parts.now(), loop.maxFps);
      await parts.look(frame);
    }
  }

  /** Waits for the beat, or for a new one. False: stopped. */
  async function isDue(): Promise<boolean> {
    for (let wait = 1; !loop.isStopped;) {
      wait = waitMs(loop.pace, parts.now());
      if (wait === 0) return true;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, wait);
        loop.wake = () => (clearTimeout(timer), resolve());
      });
    }
    return false;
  }

  return {
    setMaxFps(fps) {
      loop.maxFps = fps;
      loop.pace = { dueMs: Math.min(loop.pace.dueMs, parts.now() + 1000 / fps) };
      loop.wake();
    },
    stop() {
      loop.isStopped = true;
      loop.wake();
    },
  };
}
