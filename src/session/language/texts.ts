import { FILES } from 'virtual:texts/files';
import { getLocale, type Locale } from '../../paraglide/runtime';

type Table = Readonly<Record<string, (inputs: unknown) => string>>;

const tables: Partial<Record<Locale, Table>> = {};

/**
 * A message in the language of the page. In a build every message calls this (see scripts/vite-one-language.ts).
 * @throws when the language has not been opened: a page came before its texts, which is a bug
 */
export function text(key: string, inputs: unknown): string {
  const say = tables[getLocale()]?.[key];
  if (!say) throw new Error(`The text "${key}" is not loaded.`);
  return say(inputs);
}

/** Before anything is shown in a language: its first file. Rejects when the file does not arrive. */
export async function openTexts(locale: Locale): Promise<void> {
  await add(locale, FILES[locale].first);
}

/** Before a page is shown: all that may be said there. */
export async function openAllTexts(locale: Locale = getLocale()): Promise<void> {
  const { first, rest } = FILES[locale];
  await Promise.all([add(locale, first), add(locale, rest)]);
}

/** Before the help is shown: what only it says. */
export function openHelpTexts(locale: Locale = getLocale()): Promise<void> {
  return add(locale, FILES[locale].help);
}

async function add(locale: Locale, load: () => Promise<object>): Promise<void> {
  const part = await load();
  tables[locale] = { ...tables[locale], ...(part as Table) };
}
