/**
 * A voice of this device for "es-MX" or "es": the region's own where there is one, else any of the language. null: none;
 * other voices send the words to a server.
 */
export function localVoice(locale: string): SpeechSynthesisVoice | null {
  const fitting = speechSynthesis
    .getVoices()
    .filter(({ lang, localService }) => localService && languageOf(lang) === languageOf(locale));
  return fitting.find(({ lang }) => tagOf(lang) === tagOf(locale)) ?? fitting[0] ?? null;
}

/** Android writes "es_MX". */
function tagOf(locale: string): string {
  return locale.replace('_', '-').toLowerCase();
}

function languageOf(locale: string): string {
  return tagOf(locale).split('-')[0]!;
}
