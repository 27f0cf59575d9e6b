export function canSpeak(): boolean {
  return 'speechSynthesis' in globalThis;
}

/** Says one sentence; a voice of the device is preferred, for others may be fetched from elsewhere. */
export function say(text: string, language: string): void {
  if (!canSpeak()) return;
  const voice = localVoice(language);
  if (!voice) return;
  const utterance = new SpeechSynthesisUtterance(text);
  Object.assign(utterance, { lang: language, voice, rate: 0.95, volume: 0.7 });
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}

/** Nothing leaves this device, not even a sentence to be spoken: without a local voice nothing is said. */
function localVoice(language: string): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find(({ lang, localService }) => localService && lang.startsWith(language));
}
