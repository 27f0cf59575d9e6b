import { toDegrees } from './units';
import { distance, type Vector2 } from './vectors';

export interface LevelLine {
  /** Against the picture's horizontal; positive: the person's right end is lower. -90..90. */
  readonly tiltDeg: number;
  /** Pixels. */
  readonly length: number;
}

/**
 * A line between the two sides of the body, in the picture plane. Null where the ends coincide, are no numbers, or have
 * changed sides (the person is seen from behind or upside down), for then "lower" means nothing.
 */
export function levelLineTilt(right: Vector2, left: Vector2): LevelLine | null {
  const length = distance(right, left);
  const across = left.x - right.x;
  if (!Number.isFinite(length) || !(across > 0)) return null;
  return { tiltDeg: toDegrees(Math.atan2(right.y - left.y, across)), length };
}
