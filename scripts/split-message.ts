/**
 * One language's function out of a compiled message, exported under the message's name. A text that the language lacks is
 * the English one, as the compiler has it: tests ask for every text, and a build meanwhile stops for none.
 * @throws where the compiler has changed what it writes: a build then stops, instead of losing a text
 */
export function splitMessage(compiled: string, key: string, locale: string): string {
  const name = `${locale}_${key}`;
  const lent = new RegExp(`^const ${name} = (\\w+)_${key};$`, 'm').exec(compiled)?.[1];
  if (lent) return splitMessage(compiled, key, lent);
  const begin = compiled.indexOf(`const ${name} = `);
  const end = compiled.indexOf('\n};\n', begin);
  if (begin < 0 || end < 0) throw new Error(`The compiled message "${key}" holds no text for "${locale}".`);
  return `export const ${key}${compiled.slice(begin + `const ${name}`.length, end)}\n};`;
}
