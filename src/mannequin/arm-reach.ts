import {
  addScaled,
  distance,
  dot,
  length,
  normalize,
  perpendicular,
  scale,
  subtract,
  type Vec3,
} from '../geometry/vec3';

export interface Reach {
  readonly shoulder: Vec3;
  readonly wrist: Vec3;
  /** Where the elbow points. */
  readonly elbowToward: Vec3;
  readonly upperArmM: number;
  readonly forearmM: number;
}

export interface ArmLine {
  readonly shoulder: Vec3;
  readonly elbow: Vec3;
  readonly wrist: Vec3;
}

/** Never quite straight and never folded flat: there the elbow has no direction. */
const LONGEST = 0.999;
const SHORTEST = 1.02;

/** Elbow and wrist of an arm that reaches for a point, by the law of cosines; a point too far is pointed at. */
export function reachArm({ shoulder, wrist, elbowToward, upperArmM, forearmM }: Reach): ArmLine {
  const toWrist = subtract(wrist, shoulder);
  const span = Math.min(
    (upperArmM + forearmM) * LONGEST,
    Math.max(Math.abs(upperArmM - forearmM) * SHORTEST, distance(wrist, shoulder)),
  );
  const direction = length(toWrist) > 1e-6 ? normalize(toWrist) : ([0, -1, 0] as const);
  const along = (upperArmM ** 2 + span ** 2 - forearmM ** 2) / (2 * span);
  const aside = Math.sqrt(Math.max(0, upperArmM ** 2 - along ** 2));
  const elbowSide = sideways(elbowToward, direction);
  return {
    shoulder,
    elbow: addScaled(addScaled(shoulder, direction, along), elbowSide, aside),
    wrist: addScaled(shoulder, direction, span),
  };
}

/** The way the forearm bends against the upper arm, at right angles to the upper arm. */
export function bendDirection({ shoulder, elbow, wrist }: ArmLine): Vec3 {
  const upper = normalize(subtract(elbow, shoulder));
  return normalize(perpendicular(normalize(subtract(wrist, elbow)), upper));
}

function sideways(toward: Vec3, direction: Vec3): Vec3 {
  const side = perpendicular(toward, direction);
  return length(side) > 1e-6
    ? normalize(side)
    : normalize(perpendicular([0, 0, -1], scale(direction, dot(direction, direction))));
}
