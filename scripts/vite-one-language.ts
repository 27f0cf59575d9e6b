import { readFileSync, readdirSync } from 'node:fs';
import type { Plugin } from 'vite';
import { localesOfProject } from './locales';
import { ROOT } from './run-command.mjs';
import { splitMessage } from './split-message';

/** What the shell says: there before anything is drawn. All else comes beside the first page's code. */
const FIRST = ['app'];
/** What only the help says, loaded with it. */
const HELP = ['help'];
const PARTS = ['first', 'rest', 'help'];
const TEXTS = 'virtual:texts/';
const MESSAGES = /\/src\/paraglide\/messages\.js$/;
/** One function for each key, made when it is first asked for: thousands of modules of one text each would be files to fetch. */
const LOOK_UP = `import { text } from '/src/session/language/texts';
import { inRegionalDigits } from '/src/ui/regional-digits';
const sayOf = (key) => (inputs) => inRegionalDigits(text(key, inputs));
export const m = new Proxy({}, { get: (made, key) => (made[key] ??= sayOf(key)) });
`;

/**
 * Makes a build load one language only, the person's own. Compiled messages hold every language in each text; here each
 * is looked up in a table, and the tables, `virtual:texts/<locale>/first`, `/rest` and `/help`, are files of their own.
 * While somebody develops or tests, messages stay as they are compiled and the tables are empty.
 */
export function oneLanguage(): Plugin {
  let isBuild = false;
  return {
    name: 'one-language',
    enforce: 'pre',
    configResolved: ({ command }) => void (isBuild = command === 'build'),
    resolveId: (id) => (id.startsWith(TEXTS) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${TEXTS}`)) return null;
      if (id === `\0${TEXTS}files`) return filesOf(localesOfProject());
      const [locale = '', part = ''] = id.slice(TEXTS.length + 1).split('/');
      return isBuild ? tableOf(locale, keysOf(part)) : 'export {};';
    },
    transform: (_, id) => (isBuild && MESSAGES.test(id) ? { code: LOOK_UP, map: null } : null),
  };
}

/** Where each language's files are. */
function filesOf(locales: readonly string[]): string {
  const fileOf = (locale: string, part: string) => `${part}: () => import('${TEXTS}${locale}/${part}')`;
  const entries = locales.map((locale) => `${locale}: { ${PARTS.map((part) => fileOf(locale, part)).join(', ')} }`);
  return `export const FILES = { ${entries.join(', ')} };`;
}

/** A module that exports every text of one language. */
function tableOf(locale: string, keys: readonly string[]): string {
  const texts = keys.map((key) => splitMessage(compiled(key), key, locale));
  return `import * as registry from '/src/paraglide/registry.js';\n${texts.join('\n')}`;
}

function compiled(key: string): string {
  return readFileSync(`${ROOT}src/paraglide/messages/${key.toLowerCase()}.js`, 'utf8');
}

function keysOf(part: string): string[] {
  const files = readdirSync(`${ROOT}messages/en`).map((name) => name.replace('.json', ''));
  return files.filter((name) => partOf(name) === part).flatMap(keysIn);
}

function partOf(name: string): string {
  if (FIRST.includes(name)) return 'first';
  return HELP.includes(name) ? 'help' : 'rest';
}

function keysIn(name: string): string[] {
  const texts = JSON.parse(readFileSync(`${ROOT}messages/en/${name}.json`, 'utf8')) as Record<string, unknown>;
  return Object.keys(texts).filter((key) => !key.startsWith('$'));
}
