import { SHIN_M, THIGH_M, type Skeleton } from './skeleton';
import { toDegrees } from '../geometry/units';
import type { Vec3 } from '../geometry/vec3';

/** Where both feet of a free figure stand: the ankle above the floor, under the place where it stands upright. Metres. */
const ANKLE_HEIGHT_M = 0.09;
/** Never quite straight: there a knee has no side to bend to. */
const LONGEST = 0.9995;

/**
 * How far hip and knee bend for the foot to stay on the floor under a hip that sinks or moves back, in degrees from a
 * straight leg that hangs down; the hip against the room, not the trunk. By the law of cosines, in the sagittal plane.
 */
export function plantedLeg({ scale }: Skeleton, hip: Vec3): { readonly hipDeg: number; readonly kneeDeg: number } {
  const [thigh, shin] = [THIGH_M * scale, SHIN_M * scale];
  const [down, ahead] = [hip[1] - ANKLE_HEIGHT_M * scale, -hip[2]];
  const reach = Math.min((thigh + shin) * LONGEST, Math.hypot(down, ahead));
  const kneeDeg = 180 - angleBetween(thigh, shin, reach);
  return { hipDeg: toDegrees(Math.atan2(ahead, down)) + angleBetween(thigh, reach, shin), kneeDeg };
}

/** Between two sides of a triangle, by the side across. Degrees. */
function angleBetween(one: number, other: number, across: number): number {
  const cosine = (one ** 2 + other ** 2 - across ** 2) / (2 * one * other);
  return toDegrees(Math.acos(Math.min(1, Math.max(-1, cosine))));
}
