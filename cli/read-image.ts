import { readFileSync } from 'node:fs';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import type { Pixels } from '../src/camera/frame';
import { exifOrientation } from './exif-orientation';
import { upright } from './upright';

/** A decoded 100-megapixel photograph, twice over; more is a file made to fill the memory. */
const MAX_MEGAPIXELS = 100;
const MAX_MEMORY_MB = 1024;

/** The picture in a JPEG or PNG file, the way it is to be looked at. Throws an Error that says what is amiss. */
export function readImage(path: string): Pixels {
  const bytes = readFileSync(path);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return upright(decodeJpeg(bytes), exifOrientation(bytes));
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return decodePng(bytes);
  throw new Error('This is neither a JPEG nor a PNG file.');
}

export function decodeJpeg(bytes: Buffer): Pixels {
  const limits = { maxResolutionInMP: MAX_MEGAPIXELS, maxMemoryUsageInMB: MAX_MEMORY_MB };
  return clamped(jpeg.decode(bytes, { useTArray: true, formatAsRGBA: true, ...limits }));
}

/** Transparent parts are shown on white, as any viewer of photographs would. */
function decodePng(bytes: Buffer): Pixels {
  const pixels = clamped(PNG.sync.read(bytes));
  const { data } = pixels;
  for (let at = 0; at < data.length; at += 4) {
    const opacity = data[at + 3]! / 255;
    if (opacity === 1) continue;
    for (let channel = at; channel < at + 3; channel++) data[channel] = 255 + (data[channel]! - 255) * opacity;
  }
  return pixels;
}

function clamped({ width, height, data }: { width: number; height: number; data: Uint8Array }): Pixels {
  return { width, height, data: new Uint8ClampedArray(data.buffer, data.byteOffset, width * height * 4) };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
