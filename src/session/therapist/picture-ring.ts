import { REPLAY_MS } from '../../therapist/replay';

interface KeptPicture {
  readonly atMs: number;
  readonly bitmap: ImageBitmap;
}

/** Four a second is enough to recognise a movement, small enough that twenty seconds stay under 25 MB. */
const EVERY_MS = 250;
const WIDTH = 320;

/** The pictures of the last twenty seconds, in memory and only while somebody shows them. */
export class PictureRing {
  /** What is on the screen now; null: no picture is shown, so none is kept. */
  shown: (() => HTMLVideoElement | HTMLCanvasElement | null) | null = null;
  #kept: KeptPicture[] = [];
  #isTaking = false;
  #isHeld = false;

  /** What is kept is being looked at: nothing is added and nothing let go of. */
  hold(): void {
    this.#isHeld = true;
  }

  goOn(): void {
    this.#isHeld = false;
  }

  note(nowMs: number): void {
    if (this.#isHeld) return;
    const element = this.shown?.() ?? null;
    if (!element) return this.clear();
    if (this.#isTaking || nowMs - (this.#kept.at(-1)?.atMs ?? -Infinity) < EVERY_MS) return;
    this.#isTaking = true;
    createImageBitmap(element, { resizeWidth: WIDTH })
      .then((bitmap) => this.#keep({ atMs: nowMs, bitmap }))
      .catch(() => undefined)
      .finally(() => (this.#isTaking = false));
  }

  /** What is on the screen, full size. The caller closes it. */
  async grab(): Promise<ImageBitmap | null> {
    const element = this.shown?.() ?? null;
    return element ? createImageBitmap(element).catch(() => null) : null;
  }

  at(timeMs: number): ImageBitmap | null {
    const before = this.#kept.filter(({ atMs }) => atMs <= timeMs);
    return (before.at(-1) ?? this.#kept[0])?.bitmap ?? null;
  }

  clear(): void {
    for (const { bitmap } of this.#kept) bitmap.close();
    this.#kept = [];
  }

  #keep(picture: KeptPicture): void {
    if (!this.shown || this.#isHeld) return picture.bitmap.close();
    this.#kept.push(picture);
    while ((this.#kept[0]?.atMs ?? picture.atMs) < picture.atMs - REPLAY_MS) this.#kept.shift()?.bitmap.close();
  }
}
