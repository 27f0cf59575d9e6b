import { expect, test } from 'vitest';
import { heard, stepWatchdog, WATCHDOG, type Watchdog } from './watchdog';

/** Ticks at these times; the worker answers a question `answersAfterMs` later, or never. Says what the watchdog did. */
function watch(tickTimesMs: readonly number[], answersAfterMs: number): { at: number; action: 'ask' | 'hung' }[] {
  let watchdog: Watchdog = heard(0);
  let answerAtMs = Infinity;
  const actions: { at: number; action: 'ask' | 'hung' }[] = [];
  for (const nowMs of tickTimesMs) {
    const step = stepWatchdog(watchdog, WATCHDOG, nowMs);
    watchdog = step.watchdog;
    if (step.action) actions.push({ at: nowMs, action: step.action });
    if (step.action === 'ask') answerAtMs = nowMs + answersAfterMs;
    // A message is handled after the tick that was queued before it.
    if (nowMs >= answerAtMs) {
      watchdog = heard(nowMs);
      answerAtMs = Infinity;
    }
  }
  return actions;
}

function everyMs(intervalMs: number, untilMs: number): number[] {
  return Array.from({ length: Math.floor(untilMs / intervalMs) }, (_, i) => (i + 1) * intervalMs);
}

test('a quiet worker that answers when asked is left alone all day', () => {
  const actions = watch(everyMs(1000, 3_600_000), 300);
  expect(actions.length).toBeGreaterThan(100);
  expect(actions.every(({ action }) => action === 'ask')).toBe(true);
});

test('a worker that never answers is found hung within twelve seconds', () => {
  const hung = watch(everyMs(1000, 60_000), Infinity).find(({ action }) => action === 'hung');
  expect(hung?.at).toBeLessThanOrEqual(12_000);
});

test('a page whose timers come once a minute does not take a live worker for hung', () => {
  const actions = watch(everyMs(60_000, 3_600_000), 10);
  expect(actions.every(({ action }) => action === 'ask')).toBe(true);
});

test('a page whose timers come once a minute finds a hung worker all the same', () => {
  const actions = watch(everyMs(60_000, 3_600_000), Infinity);
  expect(actions.some(({ action }) => action === 'hung')).toBe(true);
});

test('a laptop that slept in the middle of a question wakes without an alarm', () => {
  const ticks = [1000, 2000, 8 * 3_600_000, 8 * 3_600_000 + 1000, 8 * 3_600_000 + 2000];
  expect(watch(ticks, 8 * 3_600_000).map(({ action }) => action)).not.toContain('hung');
});
