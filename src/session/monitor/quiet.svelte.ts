import type { Silence, Snooze, Surroundings } from '../../coach/silence';
import { nowMs } from './page-clock';

/** Longer than nearly every meeting: who forgets to say that the call is over is spoken to again the same day. */
const CALL_LASTS_MS = 2 * 3_600_000;
const NONE: Snooze = { kind: 'none' };

export interface QuietHandlers {
  readonly onSnooze: (snooze: Snooze) => void;
  /** The person's day, as the coach names it. */
  readonly today: () => string;
}

/** Why nothing is said now, and the ways to ask for it. */
export class Quiet {
  silence: Silence | null = $state(null);
  /** Until when the person asked for it, epoch ms; null: they did not, or for the whole day. */
  untilMs: number | null = $state(null);
  readonly #handlers: QuietHandlers;

  constructor(handlers: QuietHandlers) {
    this.#handlers = handlers;
  }

  /** What the coach said at the last look, and the snooze it goes by. */
  saw(silence: Silence | null, snooze: Snooze): void {
    this.silence = silence;
    this.untilMs = snooze.kind === 'until' || snooze.kind === 'call' ? snooze.untilMs : null;
  }

  forMinutes(minutes: number): void {
    this.#ask({ kind: 'until', untilMs: nowMs() + minutes * 60_000 });
  }

  today(): void {
    this.#ask({ kind: 'day', day: this.#handlers.today() });
  }

  /** In a call or sharing the screen: until they say that it is over, or for as long as the longest of calls. */
  inCall(): void {
    this.#ask({ kind: 'call', untilMs: nowMs() + CALL_LASTS_MS });
  }

  end(): void {
    this.#ask(NONE);
  }

  #ask(snooze: Snooze): void {
    this.saw(SILENCE_OF[snooze.kind], snooze);
    this.#handlers.onSnooze(snooze);
  }
}

const SILENCE_OF = { none: null, until: 'snoozed', day: 'snoozed', call: 'inCall' } as const satisfies Record<
  Snooze['kind'],
  Silence | null
>;

/** Of all that goes on around it, a web page is told of its own full screen alone. */
export function surroundingsNow(): Surroundings {
  return { fullScreen: Boolean(document.fullscreenElement) || matchMedia('(display-mode: fullscreen)').matches };
}
