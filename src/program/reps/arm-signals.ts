import { toDegrees } from '../../geometry/units';
import { distance, minus, type Vector2 } from '../../geometry/vectors';
import type { BodyScale } from './body-scale';
import { handIn, middleIn, pointIn, type ExerciseLook, type Side } from './look';

/** A limb seen shorter than this share of its length points toward or away from the camera. */
const FORESHORTENED = 0.93;

/**
 * How far an arm is lifted, from hanging (0°) through the horizontal (90°) to overhead (180°), whatever way it goes: up to
 * the side, forward or back. In the picture plane the angle is seen; what an arm lacks in length lies along the line of
 * sight and counts as lifted.
 */
export function armElevation(look: ExerciseLook, side: Side, scale: BodyScale): number | null {
  const shoulder = pointIn(look, `${side}Shoulder`);
  const elbow = pointIn(look, `${side}Elbow`);
  const hand = handIn(look, side);
  const full = side === 'left' ? scale.leftArm : scale.rightArm;
  if (!shoulder || !full || !(elbow ?? hand)) return null;
  const reach = elbow && hand ? distance(shoulder, elbow) + distance(elbow, hand) : full;
  const { x, y } = minus(hand ?? extend(shoulder, elbow!, full), shoulder);
  const hiddenSquared = Math.max(0, (full * FORESHORTENED) ** 2 - reach ** 2);
  return toDegrees(Math.atan2(Math.sqrt(x * x + hiddenSquared), y));
}

function extend(from: Vector2, through: Vector2, length: number): Vector2 {
  const share = length / Math.max(1, distance(from, through));
  return { x: from.x + (through.x - from.x) * share, y: from.y + (through.y - from.y) * share };
}

/**
 * How far a hanging arm is drawn back, degrees: 0 hangs, positive behind the trunk. From the side it lies in the picture;
 * from the front only depth tells it, and without a world it counts as lifted.
 */
export function armBackward(look: ExerciseLook, side: Side, scale: BodyScale): number | null {
  const facing = facingInPicture(look, scale);
  const shoulder = pointIn(look, `${side}Shoulder`);
  const hand = handIn(look, side);
  if (facing !== 0 && shoulder && hand) {
    const { x, y } = minus(hand, shoulder);
    return toDegrees(Math.atan2(-facing * x, y));
  }
  const forward = forwardInWorld(look);
  const from = look.world?.[`${side}Shoulder`];
  const to = look.world?.[`${side}Wrist`];
  if (!forward || !from || !to) return armElevation(look, side, scale);
  const ahead = (to.x - from.x) * forward.x + (to.z - from.z) * forward.z;
  return toDegrees(Math.atan2(-ahead, to.y - from.y));
}

/** From the side: +1 faces right in the picture, -1 left. 0: faces the camera or away. */
function facingInPicture(look: ExerciseLook, scale: BodyScale): 1 | -1 | 0 {
  const left = pointIn(look, 'leftShoulder');
  const right = pointIn(look, 'rightShoulder');
  const nose = pointIn(look, 'nose');
  const ears = middleIn(look, 'Ear');
  if (!left || !right || !nose || !ears || !scale.torso) return 0;
  if (Math.abs(left.x - right.x) > scale.torso * (look.world ? SIDE_ON : SIDE_ON_UNTOLD)) return 0;
  return nose.x > ears.x ? 1 : -1;
}

/**
 * Shoulders closer together than this share of the torso's length are seen from the side; facing they are two thirds. Where
 * no depth could tell what a body turned half away does, the picture has to do until half way between.
 */
const SIDE_ON = 0.33;
const SIDE_ON_UNTOLD = 0.46;

/** 0° straight, 90° a right angle. In the picture plane. */
export function elbowBend(look: ExerciseLook, side: Side): number | null {
  const shoulder = pointIn(look, `${side}Shoulder`);
  const elbow = pointIn(look, `${side}Elbow`);
  const wrist = pointIn(look, `${side}Wrist`);
  if (!shoulder || !elbow || !wrist) return null;
  const upper = minus(elbow, shoulder);
  const fore = minus(wrist, elbow);
  const cross = upper.x * fore.y - upper.y * fore.x;
  return toDegrees(Math.abs(Math.atan2(cross, upper.x * fore.x + upper.y * fore.y)));
}

/**
 * Where the forearm points while the upper arm stays: degrees in the person's own side plane, 0 up, 90 forward, 180 down.
 * From the side it lies in the picture, from the front in depth. Without a world, how far the hand stands above or below
 * its elbow has to tell it.
 */
export function forearmRotation(look: ExerciseLook, side: Side, scale: BodyScale): number | null {
  const elbow = pointIn(look, `${side}Elbow`);
  const hand = handIn(look, side);
  if (!elbow || !hand) return null;
  const [ahead, up] = [hand.x - elbow.x, elbow.y - hand.y];
  const facing = facingInPicture(look, scale);
  if (facing !== 0) return withinReach(toDegrees(Math.atan2(facing * ahead, up)));
  if (look.world) return forearmInWorld(look, side);
  const length = (side === 'left' ? scale.leftArm : scale.rightArm) ?? 0;
  return length < 2 ? null : 90 - 90 * Math.max(-1, Math.min(1, up / (length * FOREARM_SHARE)));
}

/** Of an arm from shoulder to hand, elbow to hand. */
const FOREARM_SHARE = 0.52;

function forearmInWorld(look: ExerciseLook, side: Side): number | null {
  const elbow = look.world?.[`${side}Elbow`];
  const wrist = look.world?.[`${side}Wrist`];
  const forward = forwardInWorld(look);
  if (!elbow || !wrist || !forward) return null;
  const ahead = (wrist.x - elbow.x) * forward.x + (wrist.z - elbow.z) * forward.z;
  const up = elbow.y - wrist.y;
  if (!Number.isFinite(ahead + up) || Math.hypot(ahead, up) < 0.05) return null;
  return withinReach(toDegrees(Math.atan2(ahead, up)));
}

/** No forearm turns to point straight back, so that is where the degrees begin anew: -90 to 270. */
function withinReach(deg: number): number {
  return deg < -90 ? deg + 360 : deg;
}

/** Horizontal, square to the shoulders, out of the chest. World frame: x right of the picture, z away from the camera. */
function forwardInWorld(look: ExerciseLook): { x: number; z: number } | null {
  const left = look.world?.leftShoulder;
  const right = look.world?.rightShoulder;
  if (!left || !right) return null;
  const across = { x: left.x - right.x, z: left.z - right.z };
  const length = Math.hypot(across.x, across.z);
  if (!(length > 0.05)) return null;
  return { x: across.z / length, z: -across.x / length };
}

/** Share of the shoulders' width between the wrists. */
export function wristGap(look: ExerciseLook, scale: BodyScale): number | null {
  const left = pointIn(look, 'leftWrist');
  const right = pointIn(look, 'rightWrist');
  return left && right && scale.shoulders ? distance(left, right) / scale.shoulders : null;
}

/** Wrists above the shoulders, in shoulder widths; below is negative. */
export function wristHeight(look: ExerciseLook, scale: BodyScale): number | null {
  const wrists = middleIn(look, 'Wrist');
  const shoulders = middleIn(look, 'Shoulder');
  return wrists && shoulders && scale.shoulders ? (shoulders.y - wrists.y) / scale.shoulders : null;
}

/** The average of those arms that are seen. */
export function bothElbowBend(look: ExerciseLook): number | null {
  const bends = (['left', 'right'] as const).flatMap((side) => elbowBend(look, side) ?? []);
  return bends.length ? bends.reduce((sum, bend) => sum + bend, 0) / bends.length : null;
}
