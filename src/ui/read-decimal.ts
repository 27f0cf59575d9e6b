/**
 * The number that somebody typed, in any locale's way: comma or point before the decimals, any of Unicode's decimal digits,
 * a true minus or a hyphen. Amounts here stay below a thousand, so nothing is ever a thousands separator: "1.234" is 1.234.
 * null: no number, or one that could be read in two ways ("1.234,5").
 */
export function readDecimal(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/[\u200e\u200f\u061c]/g, '')
    .trim()
    .replace(/^[−–]/, '-')
    .replace(/[,٫]/, '.');
  return /^[+-]?(\d{1,20}\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** Unicode lays each script's ten digits side by side, from a zero on. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  for (let zero = code; zero > code - 10; zero -= 1) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return String(code - zero);
  }
  return String((code - LATIN_ZERO) % 10);
}

const LATIN_ZERO = 0x30;
