import { toDegrees, toRadians } from '../../geometry/units';
import { midpoint, minus, type Vector2 } from '../../geometry/vectors';
import { pointIn, type ExerciseLook } from './look';

/** Nose ahead of the line through the ears, in half widths between them, of a middling adult. */
const NOSE_AHEAD = 1.42;

/**
 * How far the face is turned, degrees; to the person's left +. The nose swings about the middle of the ears, and how far it
 * stands beside it grows with the tangent of the turn: that needs no lens and no size.
 */
export function faceTurn(look: ExerciseLook): number | null {
  const face = faceLine(look);
  if (!face) return null;
  const { nose, ears, along } = face;
  const aside = minus(nose, ears);
  const beside = (aside.x * along.x + aside.y * along.y) / along.length;
  return toDegrees(Math.atan2(beside, (along.length / 2) * NOSE_AHEAD));
}

/** Webcams show some 62° across, so that their focal length is about this share of the picture's width. */
const FOCAL_IN_WIDTHS = 0.83;
const MOST_NEARER = 0.3;

/** How much larger the nose looks than the ears because it is nearer to the camera, share: a tenth at a desk. */
export function noseNearer(look: ExerciseLook): number | null {
  const face = faceLine(look);
  if (!face) return null;
  return Math.min(MOST_NEARER, ((face.along.length / 2) * NOSE_AHEAD) / (FOCAL_IN_WIDTHS * look.frame.width));
}

/** The turn of the face, and of the nose what is due to its being nearer to the camera taken off; degrees, to the left +. */
export function headTurn(look: ExerciseLook): number | null {
  const turn = faceTurn(look);
  const nearer = noseNearer(look);
  return turn === null || nearer === null ? null : toDegrees(Math.atan(Math.tan(toRadians(turn)) * (1 - nearer)));
}

/** The line of ears and eyes against the horizontal; left ear lower +. */
export function faceRoll(look: ExerciseLook): number | null {
  const left = pointIn(look, 'leftEyeOuter') ?? pointIn(look, 'leftEye');
  const right = pointIn(look, 'rightEyeOuter') ?? pointIn(look, 'rightEye');
  if (!left || !right) return null;
  return toDegrees(Math.atan2(left.y - right.y, Math.abs(left.x - right.x)));
}

interface FaceLine {
  readonly nose: Vector2;
  readonly ears: Vector2;
  readonly along: Vector2 & { readonly length: number };
}

function faceLine(look: ExerciseLook): FaceLine | null {
  const nose = pointIn(look, 'nose');
  const left = pointIn(look, 'leftEar');
  const right = pointIn(look, 'rightEar');
  if (!nose || !left || !right) return null;
  const across = minus(left, right);
  const length = Math.hypot(across.x, across.y);
  return length < 2 ? null : { nose, ears: midpoint(left, right), along: { ...across, length } };
}
