import { localesOfProject, textsOf } from '../locales';

/** Words in one sentence: what a reader on the way takes in at once. */
export const LONGEST_SENTENCE = 20;

/** Every text with a sentence that is too long, in whatever language, one line each. */
export function longTexts(): string[] {
  return localesOfProject().flatMap((locale) =>
    Object.entries(textsOf(locale)).flatMap(([key, text]) =>
      sentencesIn(text).flatMap((sentence) => {
        const words = wordsIn(sentence, locale);
        return words > LONGEST_SENTENCE ? [`${locale} ${key}: ${words} words`] : [];
      }),
    ),
  );
}

/** The plain text, or each of its forms for numbers. */
function sentencesIn(text: unknown): string[] {
  const forms = typeof text === 'string' ? [text] : formsIn(text);
  return forms.flatMap((form) => form.split(/(?<=[.!?:;؟؛])\s/u));
}

function formsIn(text: unknown): string[] {
  const [{ match = {} } = {}] = Array.isArray(text) ? (text as { match?: Record<string, string> }[]) : [];
  return Object.values(match);
}

function wordsIn(sentence: string, locale: string): number {
  const segments = new Intl.Segmenter(locale, { granularity: 'word' }).segment(sentence);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}
