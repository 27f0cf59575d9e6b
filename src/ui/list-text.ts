import { keptFormat } from './kept-format';

const listFormat = keptFormat((locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));

/** Words in a row as the language joins them: "a, b and c", «أ وب وج». */
export function listText(items: readonly string[]): string {
  return listFormat({}).format(items);
}

/** Values in a row, without "and": "3°, 2°, 4°". */
export function rowText(items: readonly string[]): string {
  return listFormat({ type: 'unit', style: 'short' }).format(items);
}
