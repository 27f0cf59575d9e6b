import type { Region } from './region';

/** A small change of the region, after which the landmark model sees the same person on other pixels. */
export interface Look {
  /** In sides of the region, along the frame's axes. */
  readonly shiftX: number;
  readonly shiftY: number;
  readonly zoom: number;
  readonly turnRad: number;
  /** Seen in a mirror. */
  readonly mirrored: boolean;
}

/**
 * The model's answer wanders by several pixels when the region moves by one: each cell of its heatmap covers twenty pixels
 * of a desk picture. The mean over these five has half of that for the eyes and a quarter less for the shoulders (measured
 * on rendered people, full model), and a person whom the model does not believe in one way it often does in the other.
 */
export const LOOKS: readonly Look[] = [
  { shiftX: 0, shiftY: 0, zoom: 1.1, turnRad: 0, mirrored: false },
  { shiftX: -0.02, shiftY: 0.01, zoom: 1.03, turnRad: 0, mirrored: true },
  { shiftX: 0, shiftY: 0, zoom: 0.9, turnRad: 0, mirrored: false },
  { shiftX: 0, shiftY: -0.02, zoom: 0.97, turnRad: 0, mirrored: true },
  { shiftX: 0.03, shiftY: 0.03, zoom: 0.94, turnRad: 0.03, mirrored: false },
];

/**
 * A still picture of somebody at a desk is looked at twice as often through the closer region: five such looks tell posture
 * from no posture better than five usual ones (mannequin, balanced: 97.3 against 94.5 % with the full model, 96.0 against
 * 94.5 % with the light one), and ten better still with the light one (97.2 %).
 */
export const CLOSER_LOOKS: readonly Look[] = [
  ...LOOKS,
  { shiftX: 0.02, shiftY: -0.01, zoom: 1.06, turnRad: 0, mirrored: true },
  { shiftX: -0.03, shiftY: -0.02, zoom: 0.92, turnRad: -0.03, mirrored: true },
  { shiftX: 0, shiftY: 0.02, zoom: 1, turnRad: 0, mirrored: false },
  { shiftX: -0.015, shiftY: 0.03, zoom: 1.12, turnRad: 0.02, mirrored: true },
  { shiftX: 0.01, shiftY: -0.03, zoom: 0.87, turnRad: 0, mirrored: false },
];

export function lookedAt(region: Region, { shiftX, shiftY, zoom, turnRad, mirrored }: Look): Region {
  return {
    centreX: region.centreX + shiftX * region.size,
    centreY: region.centreY + shiftY * region.size,
    size: region.size * zoom,
    rotationRad: region.rotationRad + turnRad,
    mirrored,
  };
}

/** All these ways to look at whoever is in a region. */
export function around(region: Region, looks = LOOKS): Region[] {
  return looks.map((look) => lookedAt(region, look));
}
