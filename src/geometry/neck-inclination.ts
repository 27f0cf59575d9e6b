import { ANGLES } from './angle-catalogue';
import type { Measured } from './measurement';
import { inclination, type Profile } from './side-view';

/**
 * Shoulder→ear segment against the vertical, sagittal plane.
 * 0° is ear above shoulder; positive: ear ahead. Absolute, camera roll removed. A stand-in for the craniovertebral
 * angle, which needs C7 and the tragus.
 */
export function neckInclination({ shoulder, ear, facing, quality }: Profile): Measured {
  return { value: inclination(shoulder, ear, facing) / ANGLES.neckInclination.gain.value, quality };
}
