import { createSubscriber } from 'svelte/reactivity';
import { CHIME_NOTES_HZ, type Chime } from '../../feel/chime';
import type { Tone } from '../../feel/tone';
import type { LocalStore } from '../../storage/local-store';
import { parseFeelSettings, type FeelSettingValues } from '../../storage/feel-settings';
import { hasVoice, stopSpeaking, speak, wakeVoices, watchVoices } from '../../signals/speaker';
import { TonePlayer } from '../../signals/tone-player';

export type Pulse = 'inside' | 'error' | 'hold';

/** Milliseconds on, off, on: told apart by the palm. */
const PULSES: Record<Pulse, number[]> = { inside: [60], error: [60, 90, 60], hold: [30] };

/** Everything that guides besides the figure: tone, spoken words with captions, vibration; and what the person chose of it. */
export class Guidance {
  values: FeelSettingValues = $state.raw(parseFeelSettings(undefined));
  /** The last sentence, for captions and for those who hear the screen. */
  caption = $state('');
  readonly #store: LocalStore;
  readonly #player = new TonePlayer();
  readonly #language: string;
  readonly #followVoices = createSubscriber((update) => watchVoices(update));

  constructor(store: LocalStore, language: string) {
    this.#store = store;
    this.#language = language;
    this.values = parseFeelSettings(store.read());
    wakeVoices();
  }

  /** What leads somebody whose eyes are closed: words, notes where no voice speaks, or nothing. */
  get leads(): 'words' | 'notes' | 'nothing' {
    this.#followVoices();
    const { speech, tone, volume } = this.values;
    if (volume === 0) return 'nothing';
    if (speech && hasVoice(this.#language)) return 'words';
    return tone ? 'notes' : 'nothing';
  }

  /** There is a tone to be followed. */
  get hasTone(): boolean {
    return this.values.tone && this.values.volume > 0;
  }

  change(changes: Partial<Omit<FeelSettingValues, 'version'>>): void {
    this.values = { ...this.values, ...changes };
    this.#store.write(this.values);
    if (!this.values.speech) stopSpeaking();
    if (!this.values.tone) this.#player.follow(null, 0);
  }

  /** From a press: browsers give sound only then. */
  start(): void {
    this.#player.start();
  }

  say(text: string): void {
    this.caption = text;
    const { speech, volume } = this.values;
    if (speech && volume > 0) speak(text, { language: this.#language, volume });
  }

  /** Heard only where no voice says it. */
  chime(chime: Chime): void {
    if (this.leads === 'notes') this.#player.chime(CHIME_NOTES_HZ[chime], this.values.volume);
  }

  follow(tone: Tone | null): void {
    this.#player.follow(this.values.tone ? tone : null, this.values.volume);
  }

  pulse(kind: Pulse): void {
    if (this.values.vibration && 'vibrate' in navigator) navigator.vibrate(PULSES[kind]);
  }

  stop(): void {
    this.caption = '';
    stopSpeaking();
    this.#player.stop();
  }
}
