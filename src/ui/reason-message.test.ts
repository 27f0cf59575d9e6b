import { expect, test } from 'vitest';
import { REASONS } from '../geometry/angle';
import { overwriteGetLocale } from '../paraglide/runtime';
import { reasonMessage } from './reason-message';

const FORBIDDEN =
  /\b(bad|wrong|correct your|diagnos|treat|therap|cure|pain|injur|falsch|schlecht|schmerz|heil|krank|diagnose|therapie)/i;

test.each(['en', 'de'] as const)('every reason has words in %s that say what to do and frighten nobody', (locale) => {
  overwriteGetLocale(() => locale);
  const texts = REASONS.map(reasonMessage);
  for (const { what, next } of texts) {
    expect(what).toMatch(/^[A-ZÄÖÜ].*\.$/);
    expect(next).toMatch(/^[A-ZÄÖÜ].*\.$/);
    expect(`${what} ${next}`).not.toMatch(FORBIDDEN);
  }
  expect(new Set(texts.map(({ what }) => what)).size).toBe(REASONS.length);
});

test('German is not English', () => {
  const inLocale = (locale: 'en' | 'de') => {
    overwriteGetLocale(() => locale);
    return REASONS.map((reason) => reasonMessage(reason).next);
  };
  const english = inLocale('en');
  inLocale('de').forEach((text, i) => expect(text).not.toBe(english[i]));
});
