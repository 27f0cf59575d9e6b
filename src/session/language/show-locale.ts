import { getTextDirection, type Locale } from '../../paraglide/runtime';

/** Tells browser and screen reader in which language the page is, and which way it is read. */
export function showLocale(locale: Locale, page: Document = document): void {
  page.documentElement.lang = locale;
  page.documentElement.dir = getTextDirection(locale);
}
