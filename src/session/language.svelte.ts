import { createContext } from 'svelte';
import { getLocale, setLocale, type Locale } from '../paraglide/runtime';

/** The language of every text. Another one draws the page anew and ends nothing: the camera and a day go on. */
export class Language {
  #current: Locale = $state(getLocale());

  get current(): Locale {
    return this.#current;
  }

  choose(locale: Locale): void {
    void setLocale(locale, { reload: false });
    // Where the browser keeps nothing, the choice can't be kept either.
    this.#current = getLocale();
    document.documentElement.lang = this.#current;
  }
}

export const [language, provideLanguage] = createContext<Language>();
