/** The channel over which workers tell the page what they have asked for. */
export const REQUESTS_CHANNEL = 'plumbline-requests';
/** More than a page with all its parts and texts asks for in a day. */
export const MOST_REQUESTS = 5000;

/** One request, as the browser itself has noted it. */
export interface NotedRequest {
  readonly url: string;
  /** Epoch, ms. */
  readonly atMs: number;
}

/** What the browser noted of this page or worker since it began. */
export function notedRequests(): readonly NotedRequest[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name, startTime }) => ({ url: name, atMs: performance.timeOrigin + startTime }));
}

/** In a worker: keeps every request, and tells them to a page that asks. */
export function tellRequests(who: string): void {
  performance.setResourceTimingBufferSize(MOST_REQUESTS);
  const channel = openChannel();
  channel?.addEventListener('message', ({ data }) => {
    if (data === 'tell') channel.postMessage({ who, requests: notedRequests() });
  });
}

/** null: the browser has none, or refuses it with all of the site's data. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(REQUESTS_CHANNEL);
  } catch {
    return null;
  }
}
