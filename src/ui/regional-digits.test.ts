import { afterEach, expect, test, vi } from 'vitest';
import { overwriteGetLocale, type Locale } from '../paraglide/runtime';
import { inRegionalDigits } from './regional-digits';

function reads(language: string, ...regions: string[]): void {
  overwriteGetLocale(() => language as Locale);
  vi.stubGlobal('navigator', { languages: regions });
}

afterEach(() => {
  overwriteGetLocale(() => 'en');
  vi.unstubAllGlobals();
});

test('a text has the digits of the person’s region', () => {
  reads('ar', 'ar-EG');
  expect(inRegionalDigits('10 × 3')).toBe('١٠ × ٣');
  expect(inRegionalDigits('MP4, C7: 7')).toBe('MP4, C7: ٧');
  reads('ar', 'ar-MA');
  expect(inRegionalDigits('10 × 3')).toBe('10 × 3');
  reads('es', 'es-MX', 'ar-EG');
  expect(inRegionalDigits('10 × 3')).toBe('10 × 3');
});
