import { encode } from 'uqr';

/** The whole address a client opens: the payload stands after `#` and reaches no server. */
export function shareLink(payload: string): string {
  return `${location.origin}${location.pathname}#/plan/${payload}`;
}

/** From a link or from the bare payload: whichever was pasted or saved. */
export function payloadOf(text: string): string {
  return text.trim().replace(/^.*#\/plan\//s, '');
}

export interface QrCode {
  readonly size: number;
  /** One path of unit squares. */
  readonly path: string;
}

/** Denser codes are read from a screen by no phone: 1,200 characters make 97 modules at level L. */
export const MOST_QR_CHARACTERS = 1200;

/** null: too much for a code that a phone could read from a screen. */
export function qrCode(text: string): QrCode | null {
  if (text.length > MOST_QR_CHARACTERS) return null;
  const { data, size } = encode(text, { ecc: 'L', border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join('') };
}
