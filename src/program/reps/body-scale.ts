import { distance, type Vector2 } from '../../geometry/vectors';
import { handIn, middleIn, pointIn, type ExerciseLook, type Side } from './look';

/** Lengths of this person as the camera shows them at full length, px; null until seen. */
export interface BodyScale {
  readonly atMs: number;
  readonly torso: number | null;
  readonly shoulders: number | null;
  readonly leftArm: number | null;
  readonly rightArm: number | null;
}

export const NO_SCALE: BodyScale = {
  atMs: -Infinity,
  torso: null,
  shoulders: null,
  leftArm: null,
  rightArm: null,
};

/**
 * A limb that turns toward the camera looks shorter, so a person's own length is the longest that is seen: it grows within
 * a third of a second, which a single wild look can't do, and shrinks by half in a minute, for those who step back.
 */
const GROW_MS = 300;
const SHRINK_MS = 90_000;

export function stepScale(scale: BodyScale, look: ExerciseLook): BodyScale {
  const sinceMs = Math.max(0, look.timestampMs - scale.atMs);
  const learn = (known: number | null, seen: number | null) => longest(known, seen, sinceMs);
  return {
    atMs: look.timestampMs,
    torso: learn(scale.torso, between(middleIn(look, 'Shoulder'), middleIn(look, 'Hip'))),
    shoulders: learn(scale.shoulders, between(pointIn(look, 'leftShoulder'), pointIn(look, 'rightShoulder'))),
    leftArm: learn(scale.leftArm, armLength(look, 'left')),
    rightArm: learn(scale.rightArm, armLength(look, 'right')),
  };
}

/** Shoulder to elbow to hand, so that a bent arm is as long as a straight one. */
function armLength(look: ExerciseLook, side: Side): number | null {
  const upper = between(pointIn(look, `${side}Shoulder`), pointIn(look, `${side}Elbow`));
  const fore = forearmLength(look, side);
  return upper === null || fore === null ? null : upper + fore;
}

function forearmLength(look: ExerciseLook, side: Side): number | null {
  return between(pointIn(look, `${side}Elbow`), handIn(look, side));
}

function between(a: Vector2 | null, b: Vector2 | null): number | null {
  return a && b ? distance(a, b) : null;
}

function longest(known: number | null, seen: number | null, sinceMs: number): number | null {
  if (seen === null || known === null) return seen ?? known;
  const share = 1 - Math.exp(-sinceMs / (seen > known ? GROW_MS : SHRINK_MS));
  return known + (seen - known) * share;
}
