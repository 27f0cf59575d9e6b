import { localVoice } from './local-voice';

/**
 * Says a sentence in a language of the app; a newer one takes the place of an older. Only voices of this device speak:
 * some browsers' own send the words to a server. Without one it stays silent, and the captions say it.
 */
export function speak(text: string, options: { readonly language: string; readonly volume: number }): void {
  const voice = canSpeak() ? localVoice(options.language) : null;
  if (!voice) return;
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = options.language;
  utterance.volume = options.volume;
  utterance.rate = 0.95;
  utterance.voice = voice;
  speechSynthesis.speak(utterance);
}

export function stopSpeaking(): void {
  if (canSpeak()) speechSynthesis.cancel();
}

/** Browsers fetch the list of voices when they are first asked for it. */
export function wakeVoices(): void {
  if (canSpeak()) speechSynthesis.getVoices();
}

/** Whether a voice of this device speaks the language. Browsers learn of their voices late: see watchVoices. */
export function hasVoice(language: string): boolean {
  return canSpeak() && localVoice(language) !== null;
}

/** Returns how to stop. Some browsers never tell of a change. */
export function watchVoices(onChange: () => void): () => void {
  if (!canSpeak() || !(speechSynthesis instanceof EventTarget)) return () => undefined;
  speechSynthesis.addEventListener('voiceschanged', onChange);
  return () => speechSynthesis.removeEventListener('voiceschanged', onChange);
}

function canSpeak(): boolean {
  return typeof speechSynthesis !== 'undefined';
}
