import type { LiveSession } from '../live/live-session.svelte';
import type { Look } from '../run/look';
import { deskLook, type DeskLook } from '../../workstation/desk-look';
import { DESK_STEPS, STEP_MS, type DeskStep } from '../../workstation/desk-step';
import { findingsOf } from '../../workstation/findings';
import type { Findings } from '../../workstation/finding';
import { sightOf, type DeskSights } from '../../workstation/step-sight';

type Seeing = Pick<LiveSession, 'subscribe' | 'cameraKnowledge' | 'isPractising'>;

/** Leads through the steps before the camera. Time is the camera's own: a picture that does not come costs nothing. */
export class DeskRun {
  /** null: all are done. */
  step: DeskStep | null = $state(DESK_STEPS[0]);
  /** 0..1 of the step that is being looked at; null: the person has not begun it. */
  share: number | null = $state(null);
  readonly #live: Seeing;
  readonly #onDone: () => void;
  #looks: DeskLook[] = [];
  #beganMs: number | null = null;
  #sights: DeskSights = {};
  #leave: (() => void) | null = null;

  /** `onDone`: once, after the last step. */
  constructor(live: Seeing, onDone: () => void = () => undefined) {
    this.#live = live;
    this.#onDone = onDone;
  }

  /** What is done here is asked for, and no sign of how the person sits. Returns how to stop. */
  start(): () => void {
    this.#live.isPractising = true;
    this.#leave = this.#live.subscribe({ onLook: (look) => this.#see(look) });
    return () => this.stop();
  }

  stop(): void {
    if (!this.#leave) return;
    this.#leave();
    this.#leave = null;
    this.#live.isPractising = false;
  }

  beginStep(): void {
    if (!this.step || this.share !== null) return;
    this.#looks = [];
    this.#beganMs = null;
    this.share = 0;
  }

  /** Not now, or not possible here: what hangs on it is asked instead. */
  skipStep(): void {
    if (this.step) this.#next(this.step, 'skipped');
  }

  findings(isApart: boolean): Findings {
    return findingsOf(this.#sights, { knowledge: this.#live.cameraKnowledge, isApart });
  }

  #see({ result }: Look): void {
    if (this.share === null || !this.step) return;
    const { timestampMs } = result;
    this.#beganMs ??= timestampMs;
    const light = { meanLuma: result.check.meanLuma, face: result.light ?? null };
    this.#looks.push(deskLook(result.pose, { timestampMs, light, camera: this.#live.cameraKnowledge }));
    this.share = Math.min(1, (timestampMs - this.#beganMs) / STEP_MS[this.step]);
    if (this.share >= 1) this.#next(this.step, sightOf(this.#looks, this.#beganMs));
  }

  #next(step: DeskStep, sight: DeskSights[DeskStep]): void {
    this.#sights = { ...this.#sights, [step]: sight };
    this.share = null;
    this.step = DESK_STEPS[DESK_STEPS.indexOf(step) + 1] ?? null;
    if (this.step === null) this.#onDone();
  }
}
