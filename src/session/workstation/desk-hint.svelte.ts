import { untrack } from 'svelte';
import type { LiveSession } from '../live/live-session.svelte';
import type { Estimate } from '../../geometry/body-model/front-model';
import type { Look } from '../run/look';
import { NO_HINTS, stepHint, type LiveHint } from '../../workstation/live-hint';
import type { OwnDesk } from './own-desk.svelte';

type Seeing = Pick<LiveSession, 'subscribe' | 'isPractising' | 'isCameraOn'>;

/** So long a hint has to stand on the screen to have been read, ms: what gives way sooner comes again another time. */
const READ_MS = 10_000;

/** Says once what the desk does to every picture: too near, a window behind, too dark, too low. Never again after that. */
export class DeskHint {
  /** To be shown now; null: nothing. */
  hint: LiveHint | null = $state(null);
  readonly #live: Seeing;
  readonly #own: Pick<OwnDesk, 'state' | 'hinted'>;
  #state = NO_HINTS;
  #shownMs = 0;

  constructor(live: Seeing, own: Pick<OwnDesk, 'state' | 'hinted'>) {
    this.#live = live;
    this.#own = own;
  }

  /** Returns how to stop. */
  start(): () => void {
    return this.#live.subscribe({ onLook: (look) => untrack(() => this.#see(look)) });
  }

  /** Seen, whatever the person does about it. */
  close(): void {
    this.#remember();
    this.hint = null;
  }

  #see(look: Look): void {
    const { result, features } = look;
    const { timestampMs, light } = result;
    if (this.hint && timestampMs - this.#shownMs >= READ_MS) this.#remember();
    if (this.hint || !this.#live.isCameraOn || this.#live.isPractising) return;
    const distance = features.view === 'front' ? (features.angles.viewingDistance ?? null) : null;
    const step = stepHint(this.#state, {
      timestampMs,
      distance,
      light: light ? { meanLuma: result.check.meanLuma, face: light } : null,
      bow: bowOf(look),
    });
    this.#state = step.state;
    if (!step.hint || this.#own.state.hinted.includes(step.hint)) return;
    this.hint = step.hint;
    this.#shownMs = timestampMs;
  }

  #remember(): void {
    if (this.hint && !this.#own.state.hinted.includes(this.hint)) this.#own.hinted(this.hint);
  }
}

/** null without a baseline from the front. */
function bowOf({ compared, baseline }: Look): Estimate | null {
  const now = compared.view === 'front' ? compared.angles.headPitch : undefined;
  const start = baseline?.baseline.angles.headPitch;
  return now && start ? { value: now.value - start.median, sd: now.sd } : null;
}
