import type { AngleId } from '../geometry/angle';
import { ANGLES } from '../geometry/angle-catalogue';
import { mean, visitChange, type VisitChange } from './real-change';

/** Stands in a visit for the model of the camera's repeats: its numbers are of single photos. */
export const PHOTO_MODEL = 'photo';

interface Measuring {
  readonly angle: AngleId;
  /** Of both visits. */
  readonly engineModel: string;
}

/**
 * Two visits compared: by how far their repeats scatter, or, for photos, of which each visit has one, by the angle's minimal
 * detectable change (geometry/angle-catalogue). Both lists hold a value at least.
 */
export function changeBetween(
  then: readonly number[],
  now: readonly number[],
  { angle, engineModel }: Measuring,
): VisitChange {
  const threshold = ANGLES[angle].minimalDetectableChange;
  if (engineModel !== PHOTO_MODEL) return visitChange(then, now, threshold);
  const delta = mean(now) - mean(then);
  return { verdict: Math.abs(delta) > threshold ? 'change' : 'noClearChange', delta, threshold };
}
