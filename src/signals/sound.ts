/** Two low notes, a fifth apart, that swell and fade: heard, and nobody jumps. */
const NOTES_HZ = [294, 440];
const LOUDNESS = 0.06;
const SWELL_S = 0.12;
const NOTE_S = 0.9;

let context: AudioContext | null = null;

/** Browsers keep pages silent until the person has clicked in them once; then nothing is heard, and nothing fails. */
export function playSoftly(): void {
  context ??= new AudioContext();
  const { currentTime } = context;
  NOTES_HZ.forEach((frequency, index) => playNote(context!, frequency, currentTime + index * NOTE_S * 0.45));
}

function playNote(audio: AudioContext, frequency: number, at: number): void {
  const oscillator = new OscillatorNode(audio, { frequency });
  const gain = new GainNode(audio, { gain: 0 });
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(LOUDNESS, at + SWELL_S);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + NOTE_S);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + NOTE_S);
}
