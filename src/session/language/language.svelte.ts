import { createContext } from 'svelte';
import { getLocale, type Locale } from '../../paraglide/runtime';
import { chooseLocale, keepLocale } from './kept-locale';
import { showLocale } from './show-locale';
import { openAllTexts } from './texts';

/** The language of every text. Another one draws the page anew and ends nothing: the camera and a day go on. */
export class Language {
  #current: Locale = $state(getLocale());

  get current(): Locale {
    return this.#current;
  }

  /** Takes effect when the language's texts have arrived; where they don't, all stays as it is. */
  async choose(locale: Locale): Promise<void> {
    keepLocale(locale);
    await openAllTexts(locale);
    chooseLocale(locale);
    this.#current = locale;
    showLocale(locale);
  }
}

export const [language, provideLanguage] = createContext<Language>();
