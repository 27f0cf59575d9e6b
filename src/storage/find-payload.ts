import { MOST_CHARACTERS, wholeLength } from './shared-bytes';

/** More was never pasted by a person; a mail with its headers and both its forms is far below. */
export const MOST_TEXT = 1_000_000;
/** Guards against a text made of nothing but beginnings. */
const MOST_BEGINNINGS = 12;
const MOST_PIECES = 400;

/** 'P' and a version below 16, as base64 letters. A letter before it would make it the middle of another word. */
const BEGINNING = /(?<![\w-])U[A-P][\w-]/g;
/** What mail programs put into a long line, and what a one-line field makes of it. */
const BREAK = /=\r?\n|[\s>|]+/y;
const LETTERS = /[\w-]+/y;
/** Seen by nobody, and yet between the letters. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|<wbr\s*\/?>|&shy;/gi;

/**
 * The shared payload in whatever was pasted: a link, the bare letters, or a whole mail around them. Its checksum tells
 * where it ends, so that neither a wrapped line nor the words that follow matter. Where nothing is whole: the likeliest
 * letters, or the text itself, for the decoder to say what is wrong.
 */
export function findPayload(text: string): string {
  const plain = text.slice(0, MOST_TEXT).replace(UNSEEN, '');
  const readings = new Set([plain, unquoted(plain), unescaped(plain), unescaped(unescaped(plain))]);
  let likeliest = '';
  for (const reading of readings) {
    for (const at of beginnings(reading)) {
      const { whole, unbroken } = piecedTogether(reading, at);
      if (whole) return whole;
      if (unbroken.length > likeliest.length) likeliest = unbroken;
    }
  }
  return likeliest || plain.trim();
}

/** Those behind `#/plan/` first: there is little else it could be. */
function beginnings(text: string): readonly number[] {
  const all = [...text.matchAll(BEGINNING)].map(({ index }) => index);
  const isLinked = (at: number) => /#\/?plan\/$/.test(text.slice(Math.max(0, at - 8), at));
  return [...all.filter(isLinked), ...all.filter((at) => !isLinked(at))].slice(0, MOST_BEGINNINGS);
}

/** Letters and those behind each break, as far as they are whole. `unbroken`: the letters it began with. */
function piecedTogether(text: string, from: number): { readonly whole: string | null; readonly unbroken: string } {
  let joined = '';
  let unbroken = '';
  for (let at = from, piece = 0; piece < MOST_PIECES; piece += 1) {
    const letters = matchAt(LETTERS, text, at);
    if (!letters || joined.length + letters.length > MOST_CHARACTERS) break;
    joined += letters;
    unbroken ||= letters;
    at += letters.length;
    const gap = matchAt(BREAK, text, at);
    if (!gap) break;
    at += gap.length;
  }
  const length = wholeLength(joined);
  return { whole: length === null ? null : joined.slice(0, length), unbroken };
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Quoted-printable: soft breaks go, "=3D" is "=". */
function unquoted(text: string): string {
  return text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => letterOf(hex));
}

/** As links inside links are written: "%23%2Fplan%2F". */
function unescaped(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => letterOf(hex));
}

function letterOf(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}
