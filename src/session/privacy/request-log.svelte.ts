import * as v from 'valibot';
import { isOwnAddress } from './own-address';
import { MOST_REQUESTS, notedRequests, REQUESTS_CHANNEL, type NotedRequest } from '../../pose/tell-requests';

export type Asker = 'page' | 'engine' | 'offline';

export interface AskedRequest extends NotedRequest {
  readonly asker: Asker;
}

const answerSchema = v.object({
  who: v.picklist(['engine', 'offline']),
  requests: v.pipe(v.array(v.object({ url: v.string(), atMs: v.number() })), v.maxLength(MOST_REQUESTS)),
});

/** Every request since the page was opened: its own, its pose engine's, and of what keeps it for offline. */
export class RequestLog {
  requests: readonly AskedRequest[] = $state.raw([]);
  /** How often the policy has refused something. */
  refused = $state(0);
  /** As the workers told them last. */
  #told: readonly AskedRequest[] = [];
  #channel: BroadcastChannel | null = null;

  /** Those that do not go to where the page comes from. Files and pictures of this very device go nowhere. */
  readonly foreign = $derived(this.requests.filter(({ url }) => !isOwnAddress(url, location.origin)));

  /** Listens and asks. Returns how to stop. */
  watch(): () => void {
    const onRefused = () => (this.refused += 1);
    document.addEventListener('securitypolicyviolation', onRefused);
    this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(REQUESTS_CHANNEL);
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.#hear(data));
    this.look();
    const timer = setInterval(() => this.look(), LOOK_MS);
    return () => {
      clearInterval(timer);
      document.removeEventListener('securitypolicyviolation', onRefused);
      this.#channel?.close();
    };
  }

  look(): void {
    this.#channel?.postMessage('tell');
    this.#show();
  }

  #hear(data: unknown): void {
    const answer = v.safeParse(answerSchema, data);
    if (!answer.success) return;
    const { who, requests } = answer.output;
    const others = this.#told.filter(({ asker }) => asker !== who);
    this.#told = [...others, ...requests.map((request) => ({ ...request, asker: who }))];
    this.#show();
  }

  #show(): void {
    const own = notedRequests().map((request) => ({ ...request, asker: 'page' as const }));
    this.requests = [...own, ...this.#told].sort((a, b) => a.atMs - b.atMs);
  }
}

const LOOK_MS = 2000;
