/**
 * One language's function out of a compiled message, exported under the message's name.
 * @throws where the compiler has changed what it writes: a build then stops, instead of losing a text
 */
export function splitMessage(compiled: string, key: string, locale: string): string {
  const name = `${locale}_${key}`;
  const begin = compiled.indexOf(`const ${name} = `);
  const end = compiled.indexOf('\n};\n', begin);
  if (begin < 0 || end < 0) throw new Error(`The compiled message "${key}" holds no text for "${locale}".`);
  return `export const ${key}${compiled.slice(begin + `const ${name}`.length, end)}\n};`;
}
