import { readFileSync, readdirSync } from 'node:fs';
import { ROOT } from '../../scripts/run-command.mjs';

type Language = 'en' | 'de';

const texts = { en: readTexts('en'), de: readTexts('de') };

/** What the page says for a message: tests look for the person's words, wherever those are being polished. */
export function say(key: string, language: Language = 'en'): string {
  const text = texts[language][key];
  if (text === undefined) throw new Error(`messages/${language} has no "${key}".`);
  return text;
}

/** The message with its gaps filled. */
export function said(key: string, values: Readonly<Record<string, string | number>>): string {
  return say(key).replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

function readTexts(language: Language): Record<string, string> {
  const folder = `${ROOT}messages/${language}`;
  const files = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  return Object.assign({}, ...files.map((text) => JSON.parse(text) as Record<string, string>)) as Record<
    string,
    string
  >;
}
