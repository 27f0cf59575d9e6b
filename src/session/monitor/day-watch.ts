import { betweenTicks, type Happening, type Tick } from './happenings';

/** Slow enough to cost nothing, quick enough for a minute's display. */
const TICK_MS = 5000;

export interface DayHandlers {
  readonly isCameraOn: () => boolean;
  readonly onTick: () => void;
  readonly onHappening: (happening: Happening) => void;
}

/** Shorter freezes lose no more than a look. */
const FROZEN_FROM_MS = 2000;

/** A tick every few seconds, and a word when the computer slept, the clock was set or the browser froze the page. */
export function watchDay({ isCameraOn, onTick, onHappening }: DayHandlers): () => void {
  const tickNow = (): Tick => ({
    epochMs: Date.now(),
    monotonicMs: performance.now(),
    isCameraOn: isCameraOn(),
  });
  let before = tickNow();
  const timer = setInterval(() => {
    const now = tickNow();
    const happening = betweenTicks(before, now);
    before = now;
    if (happening) onHappening(happening);
    onTick();
  }, TICK_MS);
  const stopFreeze = watchFreeze((forMs) => {
    before = tickNow();
    onHappening({ kind: 'frozen', atMs: before.epochMs, forMs });
  });
  return () => {
    clearInterval(timer);
    stopFreeze();
  };
}

/** Chromium may say when it freezes a page that nobody looks at; else the gap between ticks tells. */
function watchFreeze(onThawed: (forMs: number) => void): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  let sinceMs: number | null = null;
  document.addEventListener('freeze', () => (sinceMs = performance.now()), { signal });
  document.addEventListener(
    'resume',
    () => {
      const forMs = sinceMs === null ? 0 : performance.now() - sinceMs;
      sinceMs = null;
      if (forMs >= FROZEN_FROM_MS) onThawed(forMs);
    },
    { signal },
  );
  return () => stopped.abort();
}
