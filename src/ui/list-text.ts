import { regionalLocale } from './regional-locale';

/** Words in a row as the language joins them: "a, b and c", «أ وب وج». */
export function listText(items: readonly string[]): string {
  return new Intl.ListFormat(regionalLocale()).format(items);
}

/** Values in a row, without "and": "3°, 2°, 4°". */
export function rowText(items: readonly string[]): string {
  return new Intl.ListFormat(regionalLocale(), { type: 'unit', style: 'short' }).format(items);
}
