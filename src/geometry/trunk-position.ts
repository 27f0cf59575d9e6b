import type { Pose } from './landmarks';

/** Where the trunk is, in the person's own shoulder widths: across, down, and the logarithm of the apparent size. */
export interface Position {
  readonly across: number;
  readonly down: number;
  readonly size: number;
}

/** Narrower than this share of the picture the shoulders are seen from the side and tell no size. */
const LEAST_WIDTH = 0.08;

/** Where the trunk is, in shoulder widths from the middle of the picture; null where it can't be told. */
export function trunkPosition(pose: Pose | null): Position | null {
  if (!pose) return null;
  const { leftShoulder, rightShoulder } = pose.image;
  const width = Math.hypot(leftShoulder.x - rightShoulder.x, leftShoulder.y - rightShoulder.y);
  if (width < LEAST_WIDTH * pose.frame.width) return null;
  return {
    across: ((leftShoulder.x + rightShoulder.x) / 2 - pose.frame.width / 2) / width,
    down: ((leftShoulder.y + rightShoulder.y) / 2 - pose.frame.height / 2) / width,
    size: Math.log(width / pose.frame.width),
  };
}
