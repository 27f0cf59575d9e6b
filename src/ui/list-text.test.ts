import { afterEach, expect, test } from 'vitest';
import { overwriteGetLocale } from '../paraglide/runtime';
import { listText, rowText } from './list-text';

afterEach(() => overwriteGetLocale(() => 'en'));

test('words are joined as the language joins them, values by its comma', () => {
  expect(listText(['head', 'neck', 'back'])).toMatch(/^head, neck,? and back$/);
  overwriteGetLocale(() => 'ar');
  expect(listText(['رأس', 'رقبة', 'ظهر'])).toContain('وظهر');
  overwriteGetLocale(() => 'de');
  expect(rowText(['3°', '2°'])).toBe('3°, 2°');
});
