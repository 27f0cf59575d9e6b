import { expect, test } from 'vitest';
import { REASONS } from '../geometry/angle';
import { locales, overwriteGetLocale, type Locale } from '../paraglide/runtime';
import { reasonMessage } from './reason-message';

/** In every language. */
const FORBIDDEN = new RegExp(
  `(?<!\\p{L})(?:${[
    'bad|wrong|correct your|diagnos|treat|therap|cure|pain|injur',
    'falsch|schlecht|schmerz|heil|krank|diagnose|therapie',
    'incorrect|dolor|duele|lesi[óo]n|cura(?:r|ci)|tratamiento|terapi',
    'mauvais|faux|fausse|douleur|blessure|gu[ée]ri|soign|traitement|th[ée]rap',
  ].join('|')})`,
  'iu',
);
const SENTENCE = /^[¿¡«]?[\p{Lu}\p{Lo}].*\.$/u;

test.each(locales)('every reason has words in %s that say what to do and frighten nobody', (locale) => {
  overwriteGetLocale(() => locale);
  const texts = REASONS.map(reasonMessage);
  for (const { what, next } of texts) {
    expect(what).toMatch(SENTENCE);
    expect(next).toMatch(SENTENCE);
    expect(`${what} ${next}`).not.toMatch(FORBIDDEN);
  }
  expect(new Set(texts.map(({ what }) => what)).size).toBe(REASONS.length);
});

test('no language says it in English', () => {
  const inLocale = (locale: Locale) => {
    overwriteGetLocale(() => locale);
    return REASONS.map((reason) => reasonMessage(reason).next);
  };
  const english = inLocale('en');
  for (const locale of locales.filter((each) => each !== 'en'))
    inLocale(locale).forEach((text, i) => expect(text).not.toBe(english[i]));
});
