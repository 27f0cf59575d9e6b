import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './run-command.mjs';

type Texts = Readonly<Record<string, unknown>>;

const english = textsOf('en');
const german = textsOf('de');
const code = sourcesIn(`${ROOT}src`).join('\n');

test('every text is there in both languages', () => {
  expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
});

test('every text has the same places to fill in both languages', () => {
  const differing = Object.keys(english).filter((key) => placesIn(english[key]) !== placesIn(german[key]));
  expect(differing).toEqual([]);
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

function textsOf(language: string): Texts {
  const folder = `${ROOT}messages/${language}`;
  const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Texts);
  const { $schema: _, ...texts } = Object.assign({}, ...files) as Texts;
  return texts;
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
