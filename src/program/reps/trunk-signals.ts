import { toDegrees } from '../../geometry/units';
import { distance, minus } from '../../geometry/vectors';
import type { BodyScale } from './body-scale';
import { middleIn, pointIn, type ExerciseLook } from './look';

/** Hips above the bottom of the picture, in torso lengths; of the shoulders where the hips are not seen. */
export function bodyHeight(look: ExerciseLook, scale: BodyScale): number | null {
  const hips = middleIn(look, 'Hip');
  if (hips && scale.torso) return -hips.y / scale.torso;
  const shoulders = middleIn(look, 'Shoulder');
  return shoulders && scale.shoulders ? -shoulders.y / (scale.shoulders * TORSO_IN_SHOULDERS) : null;
}

/** A torso, shoulder line to hip line, is about one and a half times as long as the shoulder joints are apart. */
const TORSO_IN_SHOULDERS = 1.45;

/** Shoulders over the hips against the vertical, picture plane; toward the person's left +, which is right in the picture. */
export function sideLean(look: ExerciseLook): number | null {
  const shoulders = middleIn(look, 'Shoulder');
  const hips = middleIn(look, 'Hip');
  if (!shoulders || !hips) return null;
  return toDegrees(Math.atan2(shoulders.x - hips.x, hips.y - shoulders.y));
}

/** The line of the shoulders against the horizontal; left shoulder lower +. */
export function shoulderRoll(look: ExerciseLook): number | null {
  const left = pointIn(look, 'leftShoulder');
  const right = pointIn(look, 'rightShoulder');
  return left && right ? toDegrees(Math.atan2(left.y - right.y, Math.abs(left.x - right.x))) : null;
}

/** Ears over the hips against the vertical, from the side; the sign is the picture's. */
export function backPitch(look: ExerciseLook): number | null {
  const ears = middleIn(look, 'Ear');
  const hips = middleIn(look, 'Hip');
  if (!ears || !hips) return null;
  return toDegrees(Math.atan2(ears.x - hips.x, hips.y - ears.y));
}

/**
 * How far the shoulders are turned, degrees; to the person's left +. What the shoulder line lacks in width tells how far
 * and the nose to which side, so that it needs no depth; near facing the camera it is flat and stays near 0.
 */
export function shoulderTurn(look: ExerciseLook, scale: BodyScale): number | null {
  const left = pointIn(look, 'leftShoulder');
  const right = pointIn(look, 'rightShoulder');
  const nose = pointIn(look, 'nose');
  if (!left || !right || !nose || !scale.shoulders) return null;
  const share = Math.min(1, distance(left, right) / (scale.shoulders * SEEN_WIDTH));
  const aside = nose.x - (left.x + right.x) / 2;
  const turned = toDegrees(Math.acos(share));
  return turned * Math.max(-1, Math.min(1, aside / (scale.shoulders * CLEARLY_ASIDE)));
}

/** Noise makes the widest line ever seen a little too wide. */
const SEEN_WIDTH = 0.97;
/** A nose this share of the shoulders' width beside their middle says clearly which way a person turned. */
const CLEARLY_ASIDE = 0.12;

/** Ears above the shoulders, in shoulder widths; a shrug makes it less. */
export function earGap(look: ExerciseLook, scale: BodyScale): number | null {
  const ears = middleIn(look, 'Ear');
  const shoulders = middleIn(look, 'Shoulder');
  return ears && shoulders && scale.shoulders ? (shoulders.y - ears.y) / scale.shoulders : null;
}

/** Ears ahead of the shoulders from the side, in lengths between both; positive right in the picture. */
export function earAhead(look: ExerciseLook): number | null {
  const ears = middleIn(look, 'Ear');
  const shoulders = middleIn(look, 'Shoulder');
  if (!ears || !shoulders) return null;
  const { x, y } = minus(ears, shoulders);
  return x / Math.max(1, Math.abs(y));
}
