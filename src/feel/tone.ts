import type { AngleId } from '../geometry/angle';

/** What a deviation sounds like. Silence inside the band is the reward. */
export interface Tone {
  readonly frequencyHz: number;
  /** -1 left ear … 1 right ear. */
  readonly pan: number;
  /** 0..1, before the person's own volume. */
  readonly gain: number;
}

/** A4, in the middle of what small loudspeakers and tired ears take well. */
const MIDDLE_HZ = 440;
/** Bands from the middle to the ends of the scale. */
const BANDS_TO_END = 5;
/** The tone grows from nothing at the band's edge to its full size one band further out: no click, no fright. */
const FADE_BANDS = 1;

/** To which ear a positive deviation goes: the person's right, save for a turn, which is positive to the left. 0: no side. */
const SIDE: Partial<Record<AngleId, 1 | -1>> = { headTilt: 1, shoulderTilt: 1, trunkLateralLean: 1, headYaw: -1 };

/**
 * `deviation` is value − target. Positive sinks by up to an octave, negative rises by as much, so that one loudspeaker or
 * one ear is enough; what has a side also comes from that side.
 */
export function toneOf(angle: AngleId, deviation: number, band: number): Tone {
  const bands = deviation / Math.max(band, 1e-6);
  const height = clamp(bands / BANDS_TO_END, -1, 1);
  return {
    frequencyHz: MIDDLE_HZ * 2 ** -height,
    pan: clamp(2 * height, -1, 1) * (SIDE[angle] ?? 0),
    gain: clamp((Math.abs(bands) - 1) / FADE_BANDS, 0, 1),
  };
}

function clamp(value: number, from: number, to: number): number {
  return Math.min(to, Math.max(from, value));
}
