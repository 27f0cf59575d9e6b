/**
 * An id made of a text and a place, the same each time it is made: a UUID of version 8 (RFC 9562, 5.8) from four FNV-1a
 * hashes. It tells entries of one file apart; it is no secret.
 */
export function nameUuid(text: string, place: number): string {
  const hex = [0, 1, 2, 3].map((salt) => hash(`${salt} ${place} ${text}`).toString(16).padStart(8, '0')).join('');
  const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20)].join(
    '-',
  );
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
