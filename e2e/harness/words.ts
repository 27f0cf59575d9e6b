import { textsOf } from '../../scripts/locales';
import type { Locale } from '../../src/paraglide/runtime';

const opened = new Map<Locale, Readonly<Record<string, unknown>>>();

/** What the page says for a message: tests look for the person's words, wherever those are being polished. */
export function say(key: string, language: Locale = 'en'): string {
  const text = textsIn(language)[key];
  if (typeof text !== 'string') throw new Error(`messages/${language} has no "${key}".`);
  return text;
}

/** The message with its gaps filled. */
export function said(key: string, values: Readonly<Record<string, string | number>>): string {
  return say(key).replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

function textsIn(language: Locale): Readonly<Record<string, unknown>> {
  const texts = opened.get(language) ?? textsOf(language);
  opened.set(language, texts);
  return texts;
}
