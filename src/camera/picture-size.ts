/** Larger pictures are refused before they are unpacked: a phone's largest photograph is half of it, a trap many times. */
export const MAX_MEGAPIXELS = 100;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export function isTooLarge({ width, height }: PictureSize): boolean {
  return width * height > MAX_MEGAPIXELS * 1e6;
}

/**
 * The size, pixels as stored, that a picture file's own head tells: JPEG, PNG, GIF, BMP, WebP and AVIF. null: another
 * kind, or a head that says nothing. `head` may end anywhere; nothing is unpacked.
 */
export function pictureSize(head: Uint8Array): PictureSize | null {
  const data = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    return sized(data);
  } catch (error) {
    if (error instanceof RangeError) return null; // The head ends before what it promises.
    throw error;
  }
}

function sized(data: DataView): PictureSize | null {
  const start = data.getUint32(0);
  if (start === 0x89504e47) return { width: data.getUint32(16), height: data.getUint32(20) };
  if (start >>> 8 === 0xffd8ff) return jpegSize(data);
  if (start === 0x47494638) return { width: data.getUint16(6, true), height: data.getUint16(8, true) };
  if (start >>> 16 === 0x424d) return { width: data.getInt32(18, true), height: Math.abs(data.getInt32(22, true)) };
  if (start === 0x52494646 && data.getUint32(8) === 0x57454250) return webpSize(data);
  if (data.getUint32(4) === 0x66747970) return avifSize(data);
  return null;
}

/** The frame header: SOF0 to SOF15, without the tables (DHT, JPG, DAC) that stand among them. */
function jpegSize(data: DataView): PictureSize | null {
  for (let at = 2; ;) {
    while (data.getUint8(at) === 0xff) at += 1; // Any number of fill bytes may stand before a marker.
    const marker = data.getUint8(at);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: data.getUint16(at + 6), height: data.getUint16(at + 4) };
    if (marker === 0xda || marker === 0xd9) return null;
    at += 1 + data.getUint16(at + 1);
  }
}

function webpSize(data: DataView): PictureSize | null {
  const kind = data.getUint32(12);
  if (kind === 0x56503858) return { width: uint24(data, 24) + 1, height: uint24(data, 27) + 1 }; // VP8X
  if (kind === 0x56503820)
    return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff };
  if (kind !== 0x5650384c) return null; // VP8L
  const bits = data.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** The largest of the "image spatial extents" that the file names. */
function avifSize(data: DataView): PictureSize | null {
  let largest: PictureSize | null = null;
  for (let at = 8; at + 16 <= data.byteLength; at++) {
    if (data.getUint32(at) !== 0x69737065) continue;
    const size = { width: data.getUint32(at + 8), height: data.getUint32(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

function uint24(data: DataView, at: number): number {
  return data.getUint16(at, true) | (data.getUint8(at + 2) << 16);
}
