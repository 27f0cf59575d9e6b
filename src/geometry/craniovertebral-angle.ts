import { toDegrees } from './units';
import type { Vector2 } from './vectors';

export interface TappedNeck {
  /** Spinous process of C7, picture coordinates. */
  readonly c7: Vector2;
  readonly tragus: Vector2;
  /** How much lower the left end of a level line lies in the picture, degrees. */
  readonly cameraRollDeg: number;
}

/**
 * Line from C7 to the tragus against the horizontal through C7, side view, both points tapped by hand.
 * 0..90 for a head above the shoulders; smaller: head more forward. Null where the points coincide.
 * Its complement is the forward head angle from the vertical (Thigpen 2010). Source: Wilmarth 2002.
 */
export function craniovertebralAngle(tapped: TappedNeck, facing: 1 | -1): number | null {
  const forward = facing * (tapped.tragus.x - tapped.c7.x);
  const up = tapped.c7.y - tapped.tragus.y;
  if (!Number.isFinite(forward + up) || Math.hypot(forward, up) === 0) return null;
  return toDegrees(Math.atan2(up, forward)) - facing * tapped.cameraRollDeg;
}
