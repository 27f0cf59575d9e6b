const ORIENTATION_TAG = 0x0112;
const APP1 = 0xe1;
const START_OF_SCAN = 0xda;

/**
 * How a JPEG is to be turned before a person looks at it: the Exif orientation, 1..8 (1: as it is). Phones store the
 * sensor's rows and say here how they were held. 1 where nothing, or nothing readable, is said.
 */
export function exifOrientation(jpeg: Uint8Array): number {
  const data = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  try {
    const tiff = findTiff(data);
    return tiff === null ? 1 : readOrientation(data, tiff);
  } catch (error) {
    if (error instanceof RangeError) return 1; // The block ends before what it promises.
    throw error;
  }
}

/** Walks the segments of the JPEG to the Exif block; its position, or null. */
function findTiff(data: DataView): number | null {
  for (let at = 2; data.getUint8(at) === 0xff; at += 2 + data.getUint16(at + 2)) {
    const marker = data.getUint8(at + 1);
    if (marker === START_OF_SCAN) return null;
    // "Exif", two zero bytes, then the TIFF block.
    if (marker === APP1 && data.getUint32(at + 4) === 0x45786966) return at + 10;
  }
  return null;
}

function readOrientation(data: DataView, tiff: number): number {
  const littleEndian = data.getUint16(tiff) === 0x4949;
  const directory = tiff + data.getUint32(tiff + 4, littleEndian);
  const entries = data.getUint16(directory, littleEndian);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + 12 * i;
    if (data.getUint16(entry, littleEndian) !== ORIENTATION_TAG) continue;
    const orientation = data.getUint16(entry + 8, littleEndian);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
}
