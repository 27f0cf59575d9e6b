import jpeg from 'jpeg-js';
import { MAX_MEGAPIXELS } from '../../src/camera/picture-size';
import type { Pixels } from '../../src/camera/frame';
import { jpegHead, type JpegSegment } from './jpeg-segments';
import { tiffOrientation } from './tiff-orientation';
import { upright } from './upright';

/** 100 megapixels take six to twelve bytes each while they are decoded; what is too large was refused before. */
const MAX_MEMORY_MB = 4096;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const START_OF_IMAGE = Uint8Array.of(0xff, 0xd8);
const END_OF_IMAGE = Uint8Array.of(0xff, 0xd9);

/** The way it is to be looked at. Throws an Error that says what is amiss. */
export function decodeJpeg(bytes: Uint8Array): Pixels {
  const head = jpegHead(bytes);
  if (!head) throw new Error('This JPEG file ends before its picture begins.');
  const { segments, scans } = head;
  // Only what the decoder needs, without the fill bytes that it stumbles over, and with the end that some writers forget.
  const needed = segments.filter(({ marker }) => marker < APP0 || marker === APP14);
  const parts = [START_OF_IMAGE, ...[...needed, ...adobeFor(segments)].map(written), scans, END_OF_IMAGE];
  const orientation = segments.map(exifBlock).find((block) => block !== null);
  const decoded = decoded8bit(Buffer.concat(parts), isYcc(segments));
  return upright(decoded, orientation ? tiffOrientation(orientation) : 1);
}

function decoded8bit(bytes: Buffer, colorTransform: boolean): Pixels {
  const limits = { maxResolutionInMP: MAX_MEGAPIXELS, maxMemoryUsageInMB: MAX_MEMORY_MB };
  try {
    const options = { useTArray: true, formatAsRGBA: true, colorTransform, ...limits } as const;
    const { width, height, data } = jpeg.decode(bytes, options);
    return { width, height, data: new Uint8ClampedArray(data.buffer, data.byteOffset, width * height * 4) };
  } catch {
    throw new Error('This JPEG file is damaged, or of a kind that is not read.');
  }
}

/** "Exif", two zero bytes, then the TIFF block. */
function exifBlock({ marker, body }: JpegSegment): Uint8Array | null {
  return marker === APP1 && startsWith(body, 'Exif\0') ? body.subarray(6) : null;
}

/**
 * Whether three colours are luma and chroma, or red, green and blue themselves: libjpeg's rule, by which browsers go too.
 * JFIF says luma; else Adobe's marker decides, and without one the components' own names.
 */
function isYcc(segments: readonly JpegSegment[]): boolean {
  if (segments.some(({ marker, body }) => marker === APP0 && startsWith(body, 'JFIF\0'))) return true;
  const adobe = segments.find(isAdobe);
  if (adobe) return adobe.body[11] !== 0;
  const frame = segments.find(({ marker }) => marker >= 0xc0 && marker <= 0xc2);
  const names = frame && [frame.body[6], frame.body[9], frame.body[12]];
  return !names || String.fromCharCode(...names.map((name) => name ?? 0)) !== 'RGB';
}

/** Four colours without Adobe's marker are plain ink; the decoder wants it said. */
function adobeFor(segments: readonly JpegSegment[]): JpegSegment[] {
  if (segments.some(isAdobe)) return [];
  const inks = segments.some(({ marker, body }) => marker >= 0xc0 && marker <= 0xc2 && body[5] === 4);
  return inks ? [{ marker: APP14, body: Uint8Array.from([...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 0]) }] : [];
}

function isAdobe({ marker, body }: JpegSegment): boolean {
  return marker === APP14 && startsWith(body, 'Adobe') && body.length >= 12;
}

function written({ marker, body }: JpegSegment): Uint8Array {
  const length = body.length + 2;
  return Uint8Array.from([0xff, marker, length >> 8, length & 255, ...body]);
}

function startsWith(body: Uint8Array, text: string): boolean {
  return Buffer.from(body.subarray(0, text.length)).toString('latin1') === text;
}
