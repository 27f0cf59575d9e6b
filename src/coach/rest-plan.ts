/** Whether the camera is on. `peeking`: switched on for a moment, to see whether somebody is back. */
export type Rest =
  | { readonly phase: 'watching'; readonly awaySinceMs: number | null }
  | { readonly phase: 'resting'; readonly sinceMs: number; readonly peekAtMs: number }
  | { readonly phase: 'peeking'; readonly sinceMs: number; readonly untilMs: number };

export interface RestSigns {
  /** The last look found nobody; null: there was no look lately. */
  readonly isAway: boolean | null;
  /** The screen is locked, as far as the browser tells. */
  readonly isLocked: boolean;
  /** The person touched the page, or the system says that they are active. */
  readonly isBack: boolean;
  /** The system will tell when the person is back: no need to peek. */
  readonly willBeTold: boolean;
}

export const WATCHING: Rest = { phase: 'watching', awaySinceMs: null };

/** A short walk or a coffee: the camera's light should mean something, but not flicker. */
const RELEASE_AFTER_MS = 5 * 60_000;
const PEEK_EVERY_MS = 3 * 60_000;
/** Cameras take two or three seconds to start. */
const PEEK_FOR_MS = 12_000;

export function stepRest(rest: Rest, signs: RestSigns, nowMs: number): Rest {
  if (signs.isBack && !signs.isLocked && rest.phase !== 'watching') return WATCHING;
  switch (rest.phase) {
    case 'watching':
      return fromWatching(rest, signs, nowMs);
    case 'resting':
      if (signs.isLocked || signs.willBeTold || nowMs < rest.peekAtMs) return rest;
      return { phase: 'peeking', sinceMs: rest.sinceMs, untilMs: nowMs + PEEK_FOR_MS };
    case 'peeking':
      if (signs.isAway === false) return WATCHING;
      return nowMs < rest.untilMs ? rest : { phase: 'resting', sinceMs: rest.sinceMs, peekAtMs: nowMs + PEEK_EVERY_MS };
  }
}

function fromWatching(rest: Extract<Rest, { phase: 'watching' }>, signs: RestSigns, nowMs: number): Rest {
  if (signs.isLocked) return { phase: 'resting', sinceMs: nowMs, peekAtMs: nowMs + PEEK_EVERY_MS };
  if (signs.isAway !== true) return { phase: 'watching', awaySinceMs: signs.isAway === null ? rest.awaySinceMs : null };
  const awaySinceMs = rest.awaySinceMs ?? nowMs;
  if (nowMs - awaySinceMs < RELEASE_AFTER_MS) return { phase: 'watching', awaySinceMs };
  return { phase: 'resting', sinceMs: nowMs, peekAtMs: nowMs + PEEK_EVERY_MS };
}

export function wantsCamera(rest: Rest): boolean {
  return rest.phase !== 'resting';
}
