import { restArmDirection, type Skeleton } from './skeleton';
import { dot, subtract, type Vec3 } from './vec3';

/**
 * Signed distances (metres, roughly) that draw the clothes: bare skin beyond the sleeve's end and above the neckline,
 * trousers below the waist, shoes below the ankle; each positive there.
 */
export type GarmentEdges = readonly [sleeve: number, neckline: number, waist: number, shoe: number];

const SHORT_SLEEVE_M = 0.195;
const LONG_SLEEVE_M = 0.525;
const NECKLINE_RADIUS_M = 0.078;

export function garmentEdges(skeleton: Skeleton, sleeves: 'short' | 'long', point: Vec3): GarmentEdges {
  const { joints } = skeleton;
  const side = point[0] >= 0 ? 'left' : 'right';
  const along = dot(subtract(point, joints[`${side}UpperArm`]), restArmDirection(side));
  const isArm = point[1] > 0.93 && Math.abs(point[0]) > 0.6 * Math.abs(joints[`${side}UpperArm`][0]) && along > 0.06;
  const hem = sleeves === 'short' ? SHORT_SLEEVE_M : LONG_SLEEVE_M;
  return [
    isArm ? along - hem : -0.1,
    neckline(skeleton, point),
    waist(skeleton, point),
    0.045 + shoeTop(skeleton, point),
  ];
}

/** A crew neck: below the throat a ball about the root of the neck, above it a tube. */
function neckline({ joints }: Skeleton, [x, y, z]: Vec3): number {
  const below = Math.min(0, y - (joints.neck[1] + 0.056));
  return NECKLINE_RADIUS_M - Math.hypot(x, below * 0.95, (z - joints.neck[2] - 0.034) * 0.8);
}

function waist({ joints, stance }: Skeleton, [x, y, z]: Vec3): number {
  const belt = joints.lumbar[1] - 0.02;
  const isHand = Math.abs(x) > 0.3;
  if (isHand) return -0.1;
  return stance === 'seated' ? Math.max(belt - y, z - 0.16 - Math.max(0, y - belt) * 8) : belt - y;
}

function shoeTop({ joints }: Skeleton, [x, y]: Vec3): number {
  const side = x >= 0 ? 'left' : 'right';
  const ankle = joints[`${side}Foot`];
  return Math.abs(x) < 0.3 ? ankle[1] - y - 0.05 : -0.1;
}
