import { bendForward, compose, leanRight, rotate, type Rotation } from '../geometry/rotation';
import { add, midpoint, scale, subtract, type Vec3 } from '../geometry/vec3';
import type { BonePlace } from './bone-place';
import type { Ground } from './posture-angles';
import type { Bone, Skeleton } from './skeleton';

type Lying = Exclude<Ground, 'feet'>;

/** The whole figure turned about its hips, and how high these are above the floor then. Metres of the reference figure. */
const LYING: Readonly<Record<Lying, { readonly turn: Rotation; readonly hipHeightM: number }>> = {
  back: { turn: bendForward(-90), hipHeightM: 0.145 },
  front: { turn: bendForward(90), hipHeightM: 0.13 },
  side: { turn: leanRight(-90), hipHeightM: 0.2 },
  handsAndKnees: { turn: bendForward(90), hipHeightM: 0.48 },
};

/** Lays a figure that was posed upright on the floor, its hips over the origin of the room. */
export function lieDown(
  bones: Readonly<Record<Bone, BonePlace>>,
  { scale: size }: Skeleton,
  ground: Ground,
): Readonly<Record<Bone, BonePlace>> {
  if (ground === 'feet') return bones;
  const { turn, hipHeightM } = LYING[ground];
  const hips = midpoint(bones.leftThigh.position, bones.rightThigh.position);
  const place = (point: Vec3) => add(scale([0, hipHeightM, 0], size), rotate(turn, subtract(point, hips)));
  const entries = Object.entries(bones).map(([bone, { position, rotation }]) => {
    return [bone, { position: place(position), rotation: compose(turn, rotation) }] as const;
  });
  return Object.fromEntries(entries) as Record<Bone, BonePlace>;
}
