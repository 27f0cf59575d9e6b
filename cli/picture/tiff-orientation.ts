const ORIENTATION_TAG = 0x0112;

/**
 * How a picture is to be turned before a person looks at it: the orientation in its Exif block, 1..8 (1: as it is). Phones
 * store the sensor's rows and say here how they were held. 1 where nothing, or nothing readable, is said.
 */
export function tiffOrientation(block: Uint8Array): number {
  const data = new DataView(block.buffer, block.byteOffset, block.byteLength);
  try {
    return readOrientation(data);
  } catch (error) {
    if (error instanceof RangeError) return 1; // The block ends before what it promises.
    throw error;
  }
}

function readOrientation(data: DataView): number {
  const littleEndian = data.getUint16(0) === 0x4949;
  const directory = data.getUint32(4, littleEndian);
  const entries = data.getUint16(directory, littleEndian);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + 12 * i;
    if (data.getUint16(entry, littleEndian) !== ORIENTATION_TAG) continue;
    const orientation = data.getUint16(entry + 8, littleEndian);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
}
