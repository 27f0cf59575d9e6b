import { expect, test } from 'vitest';
import { figureText } from './figure-text';

test('figures keep their decimals, and have the digits and units of the region', () => {
  expect(figureText('0.6°, 0.3°', 'de')).toBe('0,6° · 0,3°');
  expect(figureText('1.7°, 0.4 cm', 'de')).toBe('1,7° · 0,4 cm');
  expect(figureText('97.0 %', 'en')).toBe('97.0%');
  expect(figureText('97.0 %', 'ar-EG')).toMatch(/^٩٧٫٠٪/);
});
