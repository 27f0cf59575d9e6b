/** What is known of a worker that should answer. Times are monotonic ms. */
export type Watchdog =
  | { readonly phase: 'heard'; readonly lastHeardMs: number; readonly lastTickMs: number }
  | { readonly phase: 'asked'; readonly askedMs: number; readonly ticks: number; readonly lastTickMs: number };

export type WatchdogStep = { readonly watchdog: Watchdog; readonly action: 'ask' | 'hung' | null };

export interface WatchdogConfig {
  /** Silence after which the worker is asked whether it is there. */
  readonly askAfterMs: number;
  /** How long it has to answer. */
  readonly hungAfterMs: number;
}

/** A look takes 20–150 ms, on a slow machine with the heavy model a second. */
export const WATCHDOG: WatchdogConfig = { askAfterMs: 2000, hungAfterMs: 8000 };
/** Compiling the heavy model keeps a slow machine's worker from answering for seconds on end. */
export const LOADING_WATCHDOG: WatchdogConfig = { askAfterMs: 5000, hungAfterMs: 45000 };

/** Longer between two ticks than any throttled tab: the computer slept, and the worker with it. */
const SLEPT_MS = 90000;
/** Answers wait in the queue behind a late tick, so one tick after the question proves nothing. */
const TICKS_TO_ANSWER = 3;

/** Any message from the worker is a sign of life. */
export function heard(nowMs: number): Watchdog {
  return { phase: 'heard', lastHeardMs: nowMs, lastTickMs: nowMs };
}

/** Call about once a second; a hidden page's ticks may come later and are counted, not trusted. */
export function stepWatchdog(watchdog: Watchdog, config: WatchdogConfig, nowMs: number): WatchdogStep {
  if (nowMs - watchdog.lastTickMs > SLEPT_MS) return { watchdog: heard(nowMs), action: null };
  if (watchdog.phase === 'heard') {
    if (nowMs - watchdog.lastHeardMs < config.askAfterMs) return keep({ ...watchdog, lastTickMs: nowMs });
    return { watchdog: { phase: 'asked', askedMs: nowMs, ticks: 0, lastTickMs: nowMs }, action: 'ask' };
  }
  const asked = { ...watchdog, ticks: watchdog.ticks + 1, lastTickMs: nowMs };
  const isHung = asked.ticks >= TICKS_TO_ANSWER && nowMs - asked.askedMs >= config.hungAfterMs;
  return isHung ? { watchdog: asked, action: 'hung' } : keep(asked);
}

function keep(watchdog: Watchdog): WatchdogStep {
  return { watchdog, action: null };
}
