import { encode } from 'uqr';

/** The whole address a client opens: the payload stands after `#` and reaches no server. `page`: where the app lies. */
export function shareLink(payload: string, page: string): string {
  return `${page.replace(/[#?].*$/s, '')}#/plan/${payload}`;
}

/** Such a page opens on this device and nowhere else. */
export function isOnlyHere(page: string): boolean {
  const { protocol, hostname } = new URL(page);
  return protocol === 'file:' || /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);
}

/** What was typed as the address of the page that clients open; null: none, or one that opens nowhere else. */
export function pageAddress(typed: string): string | null {
  const text = typed.trim();
  if (!text || text.length > 500) return null;
  try {
    const url = new URL(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    if (isOnlyHere(url.href) || url.username || url.password) return null;
    return `${url.origin}${url.pathname}`;
  } catch {
    return null;
  }
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
