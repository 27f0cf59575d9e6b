/** The first picture comes first. */
const IDLE_WITHIN_MS = 10_000;

/** Runs once the page has nothing better to do. Returns how to give it up. */
export function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const request = requestIdleCallback(run, { timeout: IDLE_WITHIN_MS });
    return () => cancelIdleCallback(request);
  }
  const timer = setTimeout(run, IDLE_WITHIN_MS / 4);
  return () => clearTimeout(timer);
}
