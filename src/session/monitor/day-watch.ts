import { betweenTicks, type Happening, type Tick } from './happenings';

/** Slow enough to cost nothing, quick enough for a minute's display. */
const TICK_MS = 5000;

export interface DayHandlers {
  readonly onTick: () => void;
  readonly onHappening: (happening: Happening) => void;
}

/** A tick every few seconds, and a word when the computer slept or the clock was set. Returns how to stop. */
export function watchDay({ onTick, onHappening }: DayHandlers): () => void {
  let before = tickNow();
  const timer = setInterval(() => {
    const now = tickNow();
    const happening = betweenTicks(before, now);
    before = now;
    if (happening) onHappening(happening);
    onTick();
  }, TICK_MS);
  return () => clearInterval(timer);
}

function tickNow(): Tick {
  return { epochMs: Date.now(), monotonicMs: performance.now() };
}
