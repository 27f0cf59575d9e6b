import { getLocale } from '../paraglide/runtime';

/** For dates and numbers: the app's language as the person's own region writes it, "en-GB" rather than "en". */
export function regionalLocale(): string {
  const language = getLocale();
  const wanted: readonly string[] = globalThis.navigator?.languages ?? [];
  return wanted.find((each) => each === language || each.startsWith(`${language}-`)) ?? language;
}
