import { REPLAY_MS } from '../../therapist/replay';

interface KeptPicture {
  readonly atMs: number;
  readonly jpeg: Blob;
}

/** Eight a second show how a movement goes, slowed down too; as JPEGs twenty seconds of them stay under 15 MB. */
const EVERY_MS = 125;
const WIDTH = 640;
const QUALITY = 0.8;

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
    jpegOf(element)
      .then((jpeg) => this.#keep({ atMs: nowMs, jpeg }))
      .catch(() => undefined)
      .finally(() => (this.#isTaking = false));
  }

  /** What is on the screen, full size. The caller closes it. */
  async grab(): Promise<ImageBitmap | null> {
    const element = this.shown?.() ?? null;
    return element ? createImageBitmap(element).catch(() => null) : null;
  }

  /** The picture that was on the screen at a moment; the same one while nothing else was. */
  at(timeMs: number): Blob | null {
    const before = this.#kept.filter(({ atMs }) => atMs <= timeMs);
    return (before.at(-1) ?? this.#kept[0])?.jpeg ?? null;
  }

  clear(): void {
    this.#kept = [];
  }

  #keep(picture: KeptPicture): void {
    if (!this.shown || this.#isHeld) return;
    // A clock that jumped back means another source.
    const isSameSource = (this.#kept.at(-1)?.atMs ?? -Infinity) <= picture.atMs;
    const kept = isSameSource ? this.#kept.filter(({ atMs }) => atMs >= picture.atMs - REPLAY_MS) : [];
    this.#kept = [...kept, picture];
  }
}

async function jpegOf(element: HTMLVideoElement | HTMLCanvasElement): Promise<Blob> {
  const bitmap = await createImageBitmap(element, { resizeWidth: WIDTH });
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}
