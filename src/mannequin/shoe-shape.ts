import { add, type Vec3 } from '../geometry/vec3';
import { ellipsoid, limb, smoothUnion, type DistanceField } from './signed-distance';

/** From the ankle down to the ground, metres. */
const SOLE_M = 0.086;

/** A heel behind the ankle, an instep, a ball and toes that point a little outward, flat underneath. */
export function shoe(ankle: Vec3, out: 1 | -1): DistanceField {
  const at = (x: number, y: number, z: number) => add(ankle, [out * x, y, z]);
  const lumps = [
    limb(at(0, -0.02, -0.004), at(0.004, -0.058, 0.062), [0.043, 0.034]),
    ellipsoid(at(0, -0.058, -0.036), [0.036, 0.04, 0.042]),
    ellipsoid(at(0.012, -0.066, 0.098), [0.047, 0.03, 0.066]),
    ellipsoid(at(0.018, -0.071, 0.146), [0.039, 0.022, 0.038]),
  ];
  const floor = ankle[1] - SOLE_M;
  return (x, y, z) => {
    const solid = lumps.reduce((distance, lump) => smoothUnion(distance, lump(x, y, z), 0.03), 9);
    return Math.max(solid, floor - y);
  };
}
