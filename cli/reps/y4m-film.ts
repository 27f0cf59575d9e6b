import { open } from 'node:fs/promises';
import type { Pixels } from '../../src/camera/frame';

export interface FilmPicture {
  readonly timestampMs: number;
  readonly pixels: Pixels;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly frameMs: number;
}

/** A picture of at most 4096 × 2304; more is a file made to fill the memory. */
const MOST_PIXELS = 4096 * 2304;

/** The pictures of an uncompressed film, 8 bit 4:2:0, one after the other. Throws an Error that says what is amiss. */
export async function* y4mPictures(file: string): AsyncGenerator<FilmPicture> {
  const handle = await open(file, 'r');
  try {
    const start = await readLine(handle, 0);
    const { width, height, frameMs } = parseHeader(start.line);
    const chroma = { width: (width + 1) >> 1, height: (height + 1) >> 1 };
    const bytes = width * height + 2 * chroma.width * chroma.height;
    let at = start.next;
    for (let i = 0; ; i++) {
      const mark = await readLine(handle, at);
      if (mark.isEnd && i > 0) return;
      if (!mark.line.startsWith('FRAME')) throw new Error(`Where picture ${i + 1} should begin there is none.`);
      const yuv = new Uint8Array(bytes);
      const { bytesRead } = await handle.read(yuv, 0, bytes, mark.next);
      if (bytesRead < bytes) throw new Error(`The film is cut off within picture ${i + 1}.`);
      at = mark.next + bytes;
      yield { timestampMs: i * frameMs, pixels: toRgba(yuv, width, height) };
    }
  } finally {
    await handle.close();
  }
}

async function readLine(
  handle: Awaited<ReturnType<typeof open>>,
  from: number,
): Promise<{ line: string; next: number; isEnd: boolean }> {
  const buffer = new Uint8Array(512);
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, from);
  const end = buffer.subarray(0, bytesRead).indexOf(0x0a);
  const line = Buffer.from(buffer.subarray(0, end < 0 ? 0 : end)).toString('latin1');
  return { line, next: from + end + 1, isEnd: bytesRead === 0 };
}

export function parseHeader(line: string): Header {
  const [magic, ...words] = line.split(' ');
  if (magic !== 'YUV4MPEG2') throw new Error('This is no y4m film.');
  const word = (letter: string) => words.find((one) => one.startsWith(letter))?.slice(1);
  const [width, height] = [Number(word('W')), Number(word('H'))];
  const [rate, scale] = (word('F') ?? '').split(':').map(Number);
  const colour = word('C') ?? '420';
  if (!(width > 0 && height > 0 && width * height <= MOST_PIXELS)) throw new Error('The film does not say its size.');
  if (!(rate! > 0 && scale! > 0)) throw new Error('The film does not say its rate.');
  if (!/^420(?!p1)/.test(colour)) throw new Error(`Only 4:2:0 films of 8 bit are read; this one is ${colour}.`);
  return { width, height, frameMs: (1000 * scale!) / rate! };
}

/** BT.601, as cameras and ffmpeg write it. */
function toRgba(yuv: Uint8Array, width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  const chromaWidth = (width + 1) >> 1;
  const u = width * height;
  const v = u + chromaWidth * ((height + 1) >> 1);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const chroma = (y >> 1) * chromaWidth + (x >> 1);
      const light = 1.164 * (yuv[y * width + x]! - 16);
      const blue = yuv[u + chroma]! - 128;
      const red = yuv[v + chroma]! - 128;
      data[at] = light + 1.596 * red;
      data[at + 1] = light - 0.392 * blue - 0.813 * red;
      data[at + 2] = light + 2.017 * blue;
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
}
