import { regionalLocale } from './regional-locale';

const digitsOf = new Map<string, readonly string[] | null>();

/** A text with its digits as the person's region writes them: ٣ where that is how a 3 is written. Names keep theirs: MP4, C7. */
export function inRegionalDigits(text: string): string {
  const digits = regionalDigits(regionalLocale());
  return digits ? text.replace(/[A-Za-z]+[0-9]+|[0-9]/g, (found) => digits[Number(found)] ?? found) : text;
}

/** 0 to 9; null: they are the ones that texts and numbers have anyway. */
function regionalDigits(locale: string): readonly string[] | null {
  const known = digitsOf.get(locale);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(locale);
  const digits = Array.from({ length: 10 }, (_, digit) => format.format(digit));
  const own = digits[0] === '0' ? null : digits;
  digitsOf.set(locale, own);
  return own;
}
