import type { Pose } from '../../geometry/landmarks';
import { lengthMs, poseAt, type Recording } from '../../therapist/replay';
import { PictureRing } from './picture-ring';
import { ReplayPicture } from './replay-picture.svelte';

/** What is shown in place of the live picture: one held moment, or the last twenty seconds once more. */
export class Playback {
  frozen: Pose | null = $state.raw(null);
  /** The picture that goes with `frozen`, where one was on the screen. */
  #frozenPicture: ImageBitmap | null = $state.raw(null);
  /** Time since the start of the recording that is shown; null: no replay. */
  replayMs: number | null = $state(null);
  #replayed: Recording = $state.raw([]);
  readonly pictures = new PictureRing();
  readonly #replayPicture = new ReplayPicture();
  /** The body at the moment that is shown; null: live. */
  readonly pose: Pose | null = $derived(this.replayMs === null ? this.frozen : this.poseAt(this.replayMs));

  get isLive(): boolean {
    return this.frozen === null && this.replayMs === null;
  }

  get lengthMs(): number {
    return lengthMs(this.#replayed);
  }

  /** The picture that goes with the moment; null where none was shown then. */
  get picture(): ImageBitmap | null {
    return this.#frozenPicture ?? this.#replayPicture.picture;
  }

  async freeze(pose: Pose | null): Promise<void> {
    this.frozen = pose;
    const picture = await this.pictures.grab();
    if (this.frozen) this.#frozenPicture = picture;
    else picture?.close();
  }

  replay(recording: Recording): void {
    this.end();
    this.#replayed = recording;
    this.pictures.hold();
    this.showMoment(0);
  }

  /** A moment of the replay, since its start. */
  showMoment(sinceStartMs: number): void {
    this.replayMs = sinceStartMs;
    const startMs = this.#replayed[0]?.timestampMs ?? 0;
    void this.#replayPicture.show(this.pictures.at(startMs + sinceStartMs));
  }

  poseAt(sinceStartMs: number): Pose | null {
    return poseAt(this.#replayed, sinceStartMs);
  }

  /** Back to the live picture. */
  end(): void {
    this.replayMs = null;
    this.frozen = null;
    this.#frozenPicture?.close();
    this.#frozenPicture = null;
    this.#replayed = [];
    void this.#replayPicture.show(null);
    this.pictures.goOn();
  }
}
