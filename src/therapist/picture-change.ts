import type { AngleReading } from '../geometry/angle';
import { ANGLES } from '../geometry/angle-catalogue';

/** What two single pictures may say of a change, without repeats: only what the camera alone can't make. */
export interface PictureChange {
  readonly isChange: boolean;
  /** Later − earlier, in the angle's unit. */
  readonly delta: number;
  /** The angle's minimal detectable change (geometry/angle-catalogue). */
  readonly threshold: number;
}

/** null: one of the two lacks the angle, or they were taken from different sides. */
export function pictureChange(
  earlier: AngleReading | undefined,
  later: AngleReading | undefined,
): PictureChange | null {
  if (!earlier || !later || earlier.view !== later.view) return null;
  const threshold = ANGLES[later.id].minimalDetectableChange;
  const delta = later.value - earlier.value;
  return { isChange: Math.abs(delta) > threshold, delta, threshold };
}
