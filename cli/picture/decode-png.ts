import { PNG } from 'pngjs';
import type { Pixels } from '../../src/camera/frame';
import { layOnWhite } from '../../src/camera/lay-on-white';
import { isWhole } from './png-rows';
import { tiffOrientation } from './tiff-orientation';
import { upright } from './upright';

interface Chunk {
  readonly kind: string;
  /** Length, kind, content and check sum as they stand in the file. */
  readonly whole: Uint8Array;
  readonly content: Uint8Array;
}

const DAMAGED = 'This PNG file is damaged.';
const SIGNATURE_BYTES = 8;
const END = Uint8Array.of(0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82);

/** The way it is to be looked at, what is transparent on white. Throws an Error that says what is amiss. */
export function decodePng(bytes: Uint8Array): Pixels {
  const chunks = chunksOf(bytes);
  if (chunks[0]?.kind !== 'IHDR') throw new Error('This PNG file ends before its picture begins.');
  const packed = chunks.filter(({ kind }) => kind === 'IDAT').map(({ content }) => content);
  if (!isWhole(chunks[0].content, Buffer.concat(packed))) throw new Error(DAMAGED);
  // The decoder refuses what stands behind the end, and an end that is missing; browsers mind neither.
  const needed = chunks.filter(({ kind }) => NEEDED.has(kind)).map(({ whole }) => whole);
  const pixels = decoded(Buffer.concat([bytes.subarray(0, SIGNATURE_BYTES), ...needed, END]));
  layOnWhite(pixels.data);
  // As browsers: what stands behind the picture no longer turns it.
  const before = chunks.slice(
    0,
    chunks.findIndex(({ kind }) => kind === 'IDAT'),
  );
  const exif = before.find(({ kind }) => kind === 'eXIf');
  return upright(pixels, exif ? tiffOrientation(exif.content) : 1);
}

const NEEDED: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT']);

function decoded(bytes: Buffer): Pixels {
  try {
    const { width, height, data } = PNG.sync.read(bytes);
    return { width, height, data: new Uint8ClampedArray(data.buffer, data.byteOffset, width * height * 4) };
  } catch {
    throw new Error(DAMAGED);
  }
}

/** Up to the end chunk, or to where the file breaks off. */
function chunksOf(bytes: Uint8Array): Chunk[] {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_BYTES; at + 12 <= bytes.length;) {
    const end = at + 12 + data.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kind === 'IEND' || end > bytes.length) break;
    chunks.push({ kind, whole: bytes.subarray(at, end), content: bytes.subarray(at + 8, end - 4) });
    at = end;
  }
  return chunks;
}
