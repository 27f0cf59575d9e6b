import type { SavedBaseline } from '../../posture/saved-baseline';
import type { LiveParts } from './live-parts';
import type { SourceKind } from './live-phase';

/** The first looks at somebody read a little off, until the tracker has settled on them: a baseline taken here waits for more. */
const LOOKS_TO_SETTLE = 6;

/** Baselines that come with a kind of source and need nobody's sitting still. */
export class ReadyBaselines {
  items: readonly SavedBaseline[] = $state.raw([]);
  /** Of the source that was asked for last. */
  kind: SourceKind = 'webcam';
  readonly #open: LiveParts['readyBaselines'];
  #looks = 0;

  constructor(open: LiveParts['readyBaselines']) {
    this.#open = open;
  }

  async load(): Promise<void> {
    this.items = (await this.#open?.(this.kind)) ?? [];
  }

  /** Watching begins anew. */
  begin(): void {
    this.#looks = 0;
  }

  /** One more look; true: too soon to compare it with this baseline. */
  isTooSoon(baseline: SavedBaseline | null): boolean {
    this.#looks += 1;
    return baseline !== null && this.items.includes(baseline) && this.#looks <= LOOKS_TO_SETTLE;
  }
}
