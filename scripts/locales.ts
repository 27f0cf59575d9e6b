import { readFileSync, readdirSync } from 'node:fs';
import { ROOT } from './run-command.mjs';

/** Each text as its file has it: a string, or its forms for numbers. */
export type Texts = Readonly<Record<string, unknown>>;

/** The languages the app is in: one line in the settings of the message compiler. */
export function localesOfProject(): readonly string[] {
  const settings = readFileSync(`${ROOT}project.inlang/settings.json`, 'utf8');
  return (JSON.parse(settings) as { readonly locales: readonly string[] }).locales;
}

/** Every text of a language, whichever file it is in. */
export function textsOf(locale: string): Texts {
  const folder = `${ROOT}messages/${locale}`;
  const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Texts);
  const { $schema: _, ...texts } = Object.assign({}, ...files) as Texts;
  return texts;
}
