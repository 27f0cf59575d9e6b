import { localVoice } from './local-voice';

export function canSpeak(): boolean {
  return 'speechSynthesis' in globalThis;
}

/** Says one sentence. Nothing leaves this device, not even that: without a voice of its own nothing is said. */
export function say(text: string, locale: string): void {
  if (!canSpeak()) return;
  const voice = localVoice(locale);
  if (!voice) return;
  const utterance = new SpeechSynthesisUtterance(text);
  Object.assign(utterance, { lang: locale, voice, rate: 0.95, volume: 0.7 });
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}
