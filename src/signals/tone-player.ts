import type { Tone } from '../feel/tone';

/** Half of a full swing: soft beside speech and music. */
const LOUDEST = 0.5;
/** Seconds to follow a change by two thirds: smooth to the ear, quick enough to steer by. */
const FOLLOW_S = 0.09;
/** From one note of a chime to the next. */
const NOTE_S = 0.18;

/** A soft continuous tone: two sines an octave apart, a gain, a side. Made by a press of a button, as browsers demand. */
export class TonePlayer {
  #context: AudioContext | null = null;
  #oscillators: OscillatorNode[] = [];
  #gain: GainNode | null = null;
  #panner: StereoPannerNode | null = null;

  /** Call from a press. Does nothing where the browser has no sound. */
  start(): void {
    if (this.#context || typeof AudioContext === 'undefined') return;
    const context = new AudioContext();
    const gain = context.createGain();
    const panner = context.createStereoPanner();
    gain.gain.value = 0;
    gain.connect(panner).connect(context.destination);
    this.#oscillators = [0.8, 0.2].map((share) => partial(context, share, gain));
    [this.#context, this.#gain, this.#panner] = [context, gain, panner];
    void context.resume();
  }

  /** null: silence. `volume` 0..1 is the person's own. */
  follow(tone: Tone | null, volume: number): void {
    if (!this.#context || !this.#gain || !this.#panner) return;
    const at = this.#context.currentTime;
    this.#gain.gain.setTargetAtTime(tone ? tone.gain * volume * LOUDEST : 0, at, FOLLOW_S);
    if (!tone) return;
    this.#panner.pan.setTargetAtTime(tone.pan, at, FOLLOW_S);
    for (const [index, oscillator] of this.#oscillators.entries())
      oscillator.frequency.setTargetAtTime(tone.frequencyHz * (index + 1), at, FOLLOW_S);
  }

  /** Short notes, one after the other. */
  chime(notesHz: readonly number[], volume: number): void {
    if (!this.#context) return;
    for (const [index, hz] of notesHz.entries()) ring(this.#context, hz, { afterS: index * NOTE_S, volume });
  }

  stop(): void {
    for (const oscillator of this.#oscillators) oscillator.stop();
    void this.#context?.close();
    this.#oscillators = [];
    [this.#context, this.#gain, this.#panner] = [null, null, null];
  }
}

/** A soft bell: quick to begin, slow to end. */
function ring(context: AudioContext, hz: number, { afterS, volume }: { afterS: number; volume: number }): void {
  const at = context.currentTime + afterS;
  const [oscillator, level] = [context.createOscillator(), context.createGain()];
  oscillator.type = 'sine';
  oscillator.frequency.value = hz;
  level.gain.setValueAtTime(0, at);
  level.gain.linearRampToValueAtTime(volume * LOUDEST, at + 0.02);
  level.gain.exponentialRampToValueAtTime(1e-4, at + 2 * NOTE_S);
  oscillator.connect(level).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + 2 * NOTE_S);
}

function partial(context: AudioContext, share: number, into: AudioNode): OscillatorNode {
  const oscillator = context.createOscillator();
  const level = context.createGain();
  oscillator.type = 'sine';
  level.gain.value = share;
  oscillator.connect(level).connect(into);
  oscillator.start();
  return oscillator;
}
