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
const LOOK_UP = `import { text } from '/src/session/texts';
import { inRegionalDigits } from '/src/ui/regional-digits';
`;
const MESSAGE = /\/paraglide\/messages\/([a-z]\w*)\.js$/;

/**
 * Makes a build load one language only, the person's own. Compiled messages hold every language in each text; here each
 * becomes a look-up in a table, and the tables, `virtual:texts/<locale>/first`, `/rest` and `/help`, are files of their own.
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
    transform(_, id) {
      const key = MESSAGE.exec(id)?.[1];
      if (!isBuild || !key || key === '_index') return null;
      return `${LOOK_UP}export const ${key} = (inputs) => inRegionalDigits(text('${key}', inputs));\n`;
    },
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
