import type { Pose } from './landmarks';
import { areSeen, qualityOf, type Measurement } from './measurement';
import { toDegrees } from './units';
import { distance, midpoint, turnAbout } from './vectors';

/**
 * Trunk leaning to a side, frontal plane: how far the middle of the shoulders stands to the side of the picture's
 * middle, as an angle about hips that stay on the seat. Positive: toward the person's right. Range -60..60; only the
 * change from the person's baseline means anything, for nobody sits exactly before the lens.
 *
 * At a desk the hips are hidden and the pose model drags its guess of them along with the shoulders (it shows half of a
 * lean), so they are not used. Shoulder width scales the shift; it narrows by 2 % in a slump, which does no harm.
 */
export function trunkLateralLean(pose: Pose, cameraRollDeg: number): Measurement {
  if (!areSeen(pose, SHOULDERS)) return 'shouldersHidden';
  const { leftShoulder, rightShoulder } = pose.image;
  const width = distance(leftShoulder, rightShoulder);
  if (!(width > 0)) return 'lowConfidence';
  const centre = { x: pose.frame.width / 2, y: pose.frame.height / 2 };
  // The picture turned back by the camera's roll: the way to the side is along the level.
  const shoulders = turnAbout(midpoint(leftShoulder, rightShoulder), centre, cameraRollDeg);
  const shiftToRight = (centre.x - shoulders.x) / width;
  return {
    value: toDegrees(Math.asin(Math.max(-SIN_60, Math.min(SIN_60, shiftToRight / SHOULDERS_ABOVE_SEAT)))),
    quality: qualityOf(pose, SHOULDERS),
  };
}

const SHOULDERS = ['rightShoulder', 'leftShoulder'] as const;

/** Height of the shoulder joints over the hip joints in widths between the shoulder joints: 46 cm over 31 cm. */
const SHOULDERS_ABOVE_SEAT = 1.48;
const SIN_60 = Math.sin(Math.PI / 3);
