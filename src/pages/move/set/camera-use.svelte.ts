import type { Guidance } from '../../../session/feel/guidance.svelte';
import type { LiveSession } from '../../../session/live/live-session.svelte';
import type { Settings } from '../../../session/settings.svelte';

interface Parts {
  readonly live: LiveSession;
  readonly settings: Settings;
  readonly guidance: Guidance;
}

/** Whether this session is done before the camera, and who turned that on. */
export class CameraUse {
  isWanted = $state(false);
  readonly live: LiveSession;
  readonly settings: Settings;
  readonly guidance: Guidance;
  #isOurs = false;

  constructor({ live, settings, guidance }: Parts) {
    [this.live, this.settings, this.guidance] = [live, settings, guidance];
  }

  /** From a press: browsers give sound only then. */
  begin(): void {
    this.guidance.start();
    this.isWanted = true;
    const { live } = this;
    if (live.source?.kind === 'webcam') return;
    this.#isOurs = true;
    void live.start({ kind: 'webcam' });
  }

  /** On with the timer. */
  end(): void {
    this.isWanted = false;
    this.guidance.stop();
    this.#giveBack();
  }

  /** The camera that was turned on for this goes off with it. */
  #giveBack(): void {
    if (this.#isOurs) this.live.stop();
    this.#isOurs = false;
  }
}
