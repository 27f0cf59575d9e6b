import { ANGLES } from './angle-catalogue';
import type { Measurement } from './measurement';
import { inclination, type Profile } from './side-view';

/** Hip→shoulder segment against the vertical, sagittal plane. 0° is upright; positive: shoulder ahead of the hip. */
export function trunkInclination({ hip, shoulder, facing, isHipSeen, quality }: Profile): Measurement {
  if (!isHipSeen) return 'hipsHidden';
  return { value: inclination(hip, shoulder, facing) / ANGLES.trunkInclination.gain.value, quality };
}
