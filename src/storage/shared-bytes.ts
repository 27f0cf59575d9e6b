import { fromBase64Url } from './base64url';
import { crc32 } from './crc32';

/** Bytes of what is shared: 'P', format version, flags, CRC-32 of the rest; then the rest. */
export const MAGIC = 0x50;
export const HEADER_BYTES = 7;
/** A full plan is about 2 kB as text, one whose own exercises all have a picture about 100 kB; what is larger is no plan. */
export const MOST_CHARACTERS = 130_000;

export function isIntact(whole: Uint8Array<ArrayBuffer>): boolean {
  return checksum(whole) === crc32(whole.subarray(HEADER_BYTES));
}

/**
 * How many of these letters make something shared that came through whole, of whatever version: others may follow without
 * a gap. null: none.
 */
export function wholeLength(letters: string): number | null {
  const bytes = fromBase64Url(letters.length % 4 === 1 ? letters.slice(0, -1) : letters);
  if (!bytes || bytes.length <= HEADER_BYTES || bytes[0] !== MAGIC) return null;
  const wanted = checksum(bytes);
  let crc = 0;
  for (let end = HEADER_BYTES; end < bytes.length; end += 1) {
    crc = crc32(bytes.subarray(end, end + 1), crc);
    if (crc === wanted) return Math.ceil(((end + 1) * 4) / 3);
  }
  return null;
}

function checksum(whole: Uint8Array<ArrayBuffer>): number {
  return new DataView(whole.buffer).getUint32(3);
}
