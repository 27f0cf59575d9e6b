import { constants, inflateSync } from 'node:zlib';

/** Samples of a pixel, by the colour type of the header (PNG 1.2, 4.1.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** First column and row of each pass, and how far apart they stand (PNG 1.2, 2.6). */
const PASSES = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
];
const ONE_PASS = [{ x: 0, y: 0, dx: 1, dy: 1 }];

/**
 * Whether every row of the picture is there. The decoder fills rows that are missing with whatever its memory held before,
 * another picture for instance. `header`: the content of IHDR; `packed`: of all IDAT chunks, one after the other.
 */
export function isWhole(header: Uint8Array, packed: Uint8Array): boolean {
  const wanted = bytesOfRows(header);
  if (wanted === null) return false;
  try {
    // A stream whose check sum is cut off is read all the same, as browsers do.
    return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: wanted }).length === wanted;
  } catch (error) {
    // More than there should be is enough.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  }
}

/** Bytes of all rows before they are packed, each with the one that names its filter; null: no header that can be read. */
function bytesOfRows(header: Uint8Array): number | null {
  if (header.length < 13) return null;
  const data = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height] = [data.getUint32(0), data.getUint32(4)];
  const samples = SAMPLES[data.getUint8(9)];
  if (samples === undefined || width === 0 || height === 0) return null;
  const bits = samples * data.getUint8(8);
  const passes = data.getUint8(12) === 1 ? PASSES : ONE_PASS;
  return passes.reduce((sum, { x, y, dx, dy }) => {
    const [columns, rows] = [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)];
    return columns > 0 && rows > 0 ? sum + rows * (1 + Math.ceil((columns * bits) / 8)) : sum;
  }, 0);
}
