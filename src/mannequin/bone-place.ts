import type { Rotation } from '../geometry/rotation';
import type { Vec3 } from '../geometry/vec3';

/** Where a bone's joint is in the room and how the bone is turned against the rest figure. */
export interface BonePlace {
  readonly position: Vec3;
  readonly rotation: Rotation;
}
