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

export function lookedAt(region: Region, { shiftX, shiftY, zoom, turnRad, mirrored }: Look): Region {
  return {
    centreX: region.centreX + shiftX * region.size,
    centreY: region.centreY + shiftY * region.size,
    size: region.size * zoom,
    rotationRad: region.rotationRad + turnRad,
    mirrored,
  };
}

/** All ways to look at whoever is in a region. */
export function around(region: Region): Region[] {
  return LOOKS.map((look) => lookedAt(region, look));
}
