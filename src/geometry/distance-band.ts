import { chanceBelow } from './statistics';

/** A viewing distance that is not known to the centimetre. */
export type DistanceBand = 'near' | 'usual' | 'far';

export interface BandReading {
  readonly band: DistanceBand;
  /** 0..1: how likely the eyes really are in this band. */
  readonly chance: number;
}

/** Screens are set up at 50 to 100 cm (OSHA, Computer workstations eTool). */
export const USUAL_FROM_CM = 50;
export const USUAL_TO_CM = 100;

/** The likeliest band of a distance with its standard deviation, both in centimetres. */
export function distanceBand({ value, sd }: { readonly value: number; readonly sd: number }): BandReading {
  const near = chanceBelow(USUAL_FROM_CM, value, sd);
  const far = 1 - chanceBelow(USUAL_TO_CM, value, sd);
  const bands: readonly BandReading[] = [
    { band: 'usual', chance: Math.max(0, 1 - near - far) },
    { band: 'near', chance: near },
    { band: 'far', chance: far },
  ];
  return bands.reduce((best, each) => (each.chance > best.chance ? each : best));
}
