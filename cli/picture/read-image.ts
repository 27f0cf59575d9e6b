import { readFileSync } from 'node:fs';
import type { Pixels } from '../../src/camera/frame';
import { isTooLarge, MAX_MEGAPIXELS, pictureSize } from '../../src/camera/picture-size';
import { decodeJpeg } from './decode-jpeg';
import { decodePng } from './decode-png';

/** The picture in a JPEG or PNG file, the way it is to be looked at. Throws an Error that says what is amiss. */
export function readImage(path: string): Pixels {
  return decodeImage(readBytes(path));
}

export function decodeImage(bytes: Uint8Array): Pixels {
  const decode = decoderOf(bytes);
  const size = pictureSize(bytes);
  if (size && isTooLarge(size)) {
    const megapixels = Math.ceil((size.width * size.height) / 1e6);
    throw new Error(`This picture has ${megapixels} megapixels; more than ${MAX_MEGAPIXELS} are not read.`);
  }
  return decode(bytes);
}

function decoderOf(bytes: Uint8Array): (bytes: Uint8Array) => Pixels {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return decodeJpeg;
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])) return decodePng;
  throw new Error(bytes.length === 0 ? 'This file is empty.' : 'This is neither a JPEG nor a PNG file.');
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(whyUnread((error as NodeJS.ErrnoException).code), { cause: error });
  }
}

function whyUnread(code: string | undefined): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder; name the files in it.';
  if (code === 'EACCES' || code === 'EPERM') return 'This file may not be read by you.';
  return `This file can’t be read${code ? ` (${code})` : ''}.`;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
