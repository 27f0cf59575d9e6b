import { afterEach, expect, test, vi } from 'vitest';
import { dayText } from './day-text';
import { regionalLocale } from './regional-locale';

const SPRING = new Date(2026, 2, 9, 12).getTime();

function speaks(...languages: string[]): void {
  vi.stubGlobal('navigator', { languages });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a day is written as the person’s region writes it', () => {
  speaks('en-GB', 'en-US');
  expect(dayText(SPRING)).toBe('9 Mar 2026');
  speaks('en-US', 'en-GB');
  expect(dayText(SPRING)).toBe('Mar 9, 2026');
});

test('a region of another language does not mix into the app’s', () => {
  speaks('fr-CA', 'de-AT');
  expect(regionalLocale()).toBe('en');
});

test('a browser that tells no languages gets the app’s', () => {
  vi.stubGlobal('navigator', undefined);
  expect(regionalLocale()).toBe('en');
});
