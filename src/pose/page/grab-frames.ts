import type { Frame } from '../../camera/frame';
import type { FrameSource } from '../../camera/frame-source';

/**
 * The slow way to a frame, for sources without a stream: ask until there is a new one. null: stopped. A hidden page is
 * asked less often by the browser itself.
 */
export async function grabNext(source: FrameSource, isStopped: () => boolean): Promise<Frame | null> {
  while (!isStopped()) {
    const frame = await source.grab(performance.now());
    if (frame) return frame;
    await nextTurn();
  }
  return null;
}

/** The next animation frame; a hidden page has none, so a timer goes along. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(turn, LONGEST_TURN_MS);
    const request = requestAnimationFrame(turn);
    function turn(): void {
      clearTimeout(timer);
      cancelAnimationFrame(request);
      resolve();
    }
  });
}

const LONGEST_TURN_MS = 100;
