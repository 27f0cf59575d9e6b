import { regionalLocale } from './regional-locale';

/** "a, b and c", as the language joins them. */
export function listText(parts: readonly string[]): string {
  return new Intl.ListFormat(regionalLocale()).format(parts);
}
