import { ANGLE_IDS, type AngleId, type Features } from '../geometry/angle';
import { median, robustSpread } from '../geometry/statistics';

export interface AngleBaseline {
  readonly median: number;
  /** One robust standard deviation between the baseline's pictures, in the angle's unit. */
  readonly spread: number;
}

function valuesOf(features: readonly Features[], id: AngleId): number[] {
  return features.map((each) => each.angles[id]?.value).filter((value) => value !== undefined);
}

/** Of every angle that was measured in at least one picture. */
export function mediansOf(features: readonly Features[]): Partial<Record<AngleId, number>> {
  const medians: Partial<Record<AngleId, number>> = {};
  for (const id of ANGLE_IDS) {
    const middle = median(valuesOf(features, id));
    if (middle !== null) medians[id] = middle;
  }
  return medians;
}

export function anglesOf(features: readonly Features[]): Partial<Record<AngleId, AngleBaseline>> {
  const angles: Partial<Record<AngleId, AngleBaseline>> = {};
  for (const id of ANGLE_IDS) {
    const values = valuesOf(features, id);
    const middle = median(values);
    if (middle !== null) angles[id] = { median: middle, spread: robustSpread(values) };
  }
  return angles;
}
