import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDecimal } from './read-decimal';

test.each([
  ['-4,5', -4.5],
  ['−4,5', -4.5],
  ['7.5', 7.5],
  [' 62 ', 62],
  ['٦٢٫٥', 62.5],
  ['۶۲', 62],
  ['०.५', 0.5],
  [',5', 0.5],
  ['5,', 5],
])('"%s" is %d', (text, value) => expect(readDecimal(text)).toBe(value));

test.each(['', '-', '1.234,5', '1,2,3', '4 5', '62 cm', '1e3', 'Infinity', '0x10'])('"%s" is no number', (text) =>
  expect(readDecimal(text)).toBeNull(),
);

test('what a locale writes is read back as what it was', () => {
  const locales = ['en', 'de', 'fr', 'es', 'ar-EG', 'fa', 'hi-u-nu-deva', 'de-CH'];
  fc.assert(
    fc.property(fc.constantFrom(...locales), fc.integer({ min: -9999, max: 9999 }), (locale, tenths) => {
      const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(tenths / 10);
      expect(readDecimal(text)).toBeCloseTo(tenths / 10);
    }),
  );
});
