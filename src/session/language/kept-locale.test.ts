import { expect, test } from 'vitest';
import { chooseLocale, startLocale } from './kept-locale';
import { keepsValues } from '../../storage/storage-check';

class Kept {
  readonly values = new Map<string, string>();
  refusesWrites = false;

  getItem(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.refusesWrites) throw new DOMException('No.', 'QuotaExceededError');
    this.values.set(key, value);
  }

  removeItem(key: string): void {
    this.values.delete(key);
  }
}

const refused = (): Storage => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

test('a browser that keeps is told from one that refuses all, or writing alone, and nothing is left behind', () => {
  const kept = new Kept();
  expect(keepsValues(() => kept as unknown as Storage)).toBe(true);
  expect(kept.values.size).toBe(0);
  kept.refusesWrites = true;
  expect(keepsValues(() => kept as unknown as Storage)).toBe(false);
  expect(keepsValues(refused)).toBe(false);
});

test('the language is there where the browser refuses its storage, and can be chosen until the page closes', () => {
  expect(startLocale(refused)).toBe('en');
  chooseLocale('de', refused);
  expect(startLocale(refused)).toBe('de');
});

test('a language that was chosen is kept, also by an earlier version', () => {
  const kept = new Kept();
  chooseLocale('de', () => kept as unknown as Storage);
  expect(kept.values.get('PARAGLIDE_LOCALE')).toBe('de');
  chooseLocale('en', refused);
  expect(startLocale(() => kept as unknown as Storage)).toBe('de');
});
