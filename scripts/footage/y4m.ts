import { Buffer } from 'node:buffer';
import { createWriteStream, type WriteStream } from 'node:fs';

export interface VideoSize {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
}

/** Writes frames to a YUV4MPEG2 file, which a fake camera plays at its own rate, over and over. */
export class Y4mWriter {
  readonly #file: WriteStream;

  constructor(path: string, { width, height, fps }: VideoSize) {
    this.#file = createWriteStream(path);
    this.#file.write(`YUV4MPEG2 W${width} H${height} F${fps}:1 Ip A1:1 C420jpeg\n`);
  }

  async frame(planes: Uint8Array): Promise<void> {
    this.#file.write('FRAME\n');
    if (!this.#file.write(planes)) await new Promise<void>((resolve) => this.#file.once('drain', () => resolve()));
  }

  /** `cutShort`: half a frame ends the file, which a fake camera takes as pulled out. */
  async close(cutShort?: Uint8Array): Promise<void> {
    if (cutShort) await this.frame(cutShort.subarray(0, cutShort.length / 2));
    await new Promise<void>((resolve) => this.#file.end(() => resolve()));
  }
}

/** What a covered lens gives: black with a little noise of the sensor left out, for black is black in 4:2:0. */
export function blackFrame({ width, height }: { width: number; height: number }): Buffer {
  const planes = Buffer.alloc(width * height * 1.5, 128);
  return planes.fill(16, 0, width * height);
}
