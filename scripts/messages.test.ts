import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { localesOfProject, textsOf } from './locales';
import { longTexts } from './pictures/long-texts';
import { ROOT } from './run-command.mjs';

const english = textsOf('en');
const others = localesOfProject().filter((locale) => locale !== 'en');
const code = sourcesIn(`${ROOT}src`).join('\n');

test.each(others)('every text is there, and no other (%s)', (locale) => {
  const keys = Object.keys(textsOf(locale));
  expect(Object.keys(english).filter((key) => !keys.includes(key))).toEqual([]);
  expect(keys.filter((key) => !(key in english))).toEqual([]);
});

test.each(others)('every text has the same places to fill as in English (%s)', (locale) => {
  const texts = textsOf(locale);
  const differing = Object.keys(texts).filter((key) => placesIn(english[key] ?? texts[key]) !== placesIn(texts[key]));
  expect(differing).toEqual([]);
});

test.each(localesOfProject())('every counted text has each form that its language has for numbers (%s)', (locale) => {
  const rules = new Intl.PluralRules(locale);
  const needed = [...new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)))];
  const missing = Object.entries(textsOf(locale)).flatMap(([key, text]) =>
    needed.filter((form) => countsIn(text).some((matched) => !matched.includes(form))).map((form) => `${key}: ${form}`),
  );
  expect(missing).toEqual([]);
});

test('no sentence, in any language, has more words than are read at a glance', () => {
  expect(longTexts()).toEqual([]);
});

test('every text is said somewhere', () => {
  const words = new Set(code.match(/\w+/g));
  expect(Object.keys(english).filter((key) => !words.has(key))).toEqual([]);
});

/** Words that read translated, watch people or judge them, each with what to say instead. */
const UNSAID: readonly (readonly [RegExp, string])[] = [
  [/by itself/i, 'automatically, or nothing'],
  [/\bjudge[ds]?\b/i, 'measured, compared'],
  [/\bpeek/i, 'checks for you'],
  [/watch(es|ing)? you/i, 'measures, or an imperative'],
  [/comfortabl[ey] tall/i, 'comfortably upright'],
  [/\bghost/i, 'outline'],
  [/can('|’)?t? be told/i, 'measured, shown'],
  [/\b(goes|go) on\b/i, 'continues'],
  [/Nobody was/i, 'You were away'],
  [/\b(cure|rehabilitat)/i, 'nothing: this is no medical product'],
];

test('no English text watches, judges, or reads translated', () => {
  const said = Object.entries(english).flatMap(([key, text]) =>
    UNSAID.filter(([word]) => word.test(saidIn(text))).map(([word, instead]) => `${key}: ${word} → ${instead}`),
  );
  expect(said).toEqual([]);
});

/** Names of what is filled in are code. */
function saidIn(text: unknown): string {
  return JSON.stringify(text).replace(/\{\w+\}/g, '');
}

/** For each number a text is chosen by, the forms it is there in. */
function countsIn(text: unknown): string[][] {
  const found = [...JSON.stringify(text).matchAll(/(\w+Plural)=(\w+)/g)];
  const selectors = [...new Set(found.map(([, selector]) => selector))];
  return selectors.map((each) => found.flatMap(([, selector, form]) => (selector === each ? [form!] : [])));
}

function placesIn(text: unknown): string {
  const places = JSON.stringify(text).match(/\{\w+\}/g) ?? [];
  return [...new Set(places)].sort().join();
}

/** The app's own sources; what the messages are compiled into names them all. */
function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'paraglide' ? [] : sourcesIn(path);
    return ['.ts', '.svelte'].includes(extname(path)) ? [readFileSync(path, 'utf8')] : [];
  });
}
