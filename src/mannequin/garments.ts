import { restArmDirection, type Skeleton } from './skeleton';
import { dot, length, perpendicular, subtract, type Vec3 } from '../geometry/vec3';

/**
 * Signed distances (metres, roughly) that draw the clothes: bare skin beyond the sleeve's end and above the neckline,
 * trousers below the waist, shoes below the ankle; each positive there.
 */
export type GarmentEdges = readonly [sleeve: number, neckline: number, waist: number, shoe: number];

const SHORT_SLEEVE_M = 0.195;
const LONG_SLEEVE_M = 0.525;
const NECKLINE_RADIUS_M = 0.078;

export function garmentEdges(skeleton: Skeleton, sleeves: 'short' | 'long', point: Vec3): GarmentEdges {
  const hem = sleeves === 'short' ? SHORT_SLEEVE_M : LONG_SLEEVE_M;
  const along = alongArm(skeleton, point);
  const isArm = along !== null;
  return [
    isArm ? along - hem : -0.1,
    neckline(skeleton, point),
    isArm ? -0.1 : waist(skeleton, point),
    isArm ? -0.1 : shoeTop(skeleton, point),
  ];
}

/** Metres from the shoulder along the arm, or null for a point that is not the arm's. */
function alongArm({ joints }: Skeleton, point: Vec3): number | null {
  const side = point[0] >= 0 ? 'left' : 'right';
  const fromShoulder = subtract(point, joints[`${side}UpperArm`]);
  const along = dot(fromShoulder, restArmDirection(side));
  const aside = length(perpendicular(fromShoulder, restArmDirection(side)));
  return along > 0.1 && aside < 0.09 ? along : null;
}

/** A crew neck: below the throat a ball about the root of the neck, above it a tube. */
function neckline({ joints }: Skeleton, [x, y, z]: Vec3): number {
  const below = Math.min(0, y - (joints.neck[1] + 0.056));
  return NECKLINE_RADIUS_M - Math.hypot(x, below * 0.95, (z - joints.neck[2] - 0.034) * 0.8);
}

function waist({ joints, stance }: Skeleton, [, y, z]: Vec3): number {
  const belt = joints.lumbar[1] - 0.02;
  return stance !== 'standing' ? Math.max(belt - y, z - 0.15 - (y - belt) * 1.2) : belt - y;
}

function shoeTop({ joints }: Skeleton, [x, y]: Vec3): number {
  const ankle = joints[x >= 0 ? 'leftFoot' : 'rightFoot'];
  return ankle[1] - y - 0.005;
}
