import { getLocale, isLocale, overwriteGetLocale, type Locale } from '../../paraglide/runtime';

/** Where earlier versions kept it, as plain text. */
const KEY = 'PARAGLIDE_LOCALE';

/**
 * The language the person chose, or else the browser's. Call it before anything is drawn: where the browser refuses its
 * storage even the question throws, and a page without its language would stay empty.
 */
export function startLocale(storage: () => Storage = () => localStorage): Locale {
  const kept = keptLocale(storage);
  if (kept) overwriteGetLocale(() => kept);
  return getLocale();
}

/** Holds until the page closes, and longer where the browser keeps it. */
export function chooseLocale(locale: Locale, storage: () => Storage = () => localStorage): void {
  overwriteGetLocale(() => locale);
  keepLocale(locale, storage);
}

/** For the next time the page opens: also when that is before the language's texts have arrived. */
export function keepLocale(locale: Locale, storage: () => Storage = () => localStorage): void {
  try {
    storage().setItem(KEY, locale);
  } catch {
    // Refused or full: Settings says that nothing is kept.
  }
}

function keptLocale(storage: () => Storage): Locale | null {
  try {
    const kept = storage().getItem(KEY);
    return isLocale(kept) ? kept : null;
  } catch {
    return null;
  }
}
