import type { BodyPart } from './body-part';
import { smoothStep } from './signed-distance';
import { BONES, SPINE, type Bone, type Skeleton } from './skeleton';
import type { Vec3 } from '../geometry/vec3';

/** Which bones carry a point of the skin; shares add to 1, at most four. */
export type BoneShare = readonly [bone: number, share: number];

/** Half of the height over which the trunk's bending is spread about each joint, metres. */
const BEND_M = 0.038;
/** How fast a neighbouring part loses its hold on the skin, metres. */
const HOLD_M = 0.013;

export function bodyWeights(parts: readonly BodyPart[], { joints }: Skeleton, point: Vec3): BoneShare[] {
  const distances = parts.map((part) => part.field(...point));
  const nearest = Math.min(...distances);
  const shares = new Map<Bone, number>();
  parts.forEach((part, index) => {
    const hold = Math.exp((nearest - (distances[index] ?? 9)) / HOLD_M);
    if (hold < 0.01) return;
    for (const [bone, share] of followed(part, joints, point)) shares.set(bone, (shares.get(bone) ?? 0) + hold * share);
  });
  return strongest(shares);
}

/** The jaw turns with the skull, the throat below it with the neck: the border runs down and forward under the chin. */
export function headWeights({ joints }: Skeleton, [, y, z]: Vec3): BoneShare[] {
  const ahead = Math.max(-0.03, z - joints.head[2]);
  const head = smoothStep(-0.03, 0.025, y - joints.head[1] + 0.6 * ahead);
  const neck = smoothStep(-0.012, 0.045, y - joints.neck[1]);
  return strongest(
    new Map<Bone, number>([
      ['head', head],
      ['neck', (1 - head) * neck],
      ['upperTrunk', (1 - head) * (1 - neck)],
    ]),
  );
}

function followed({ moves }: BodyPart, joints: Skeleton['joints'], [, y]: Vec3): (readonly [Bone, number])[] {
  switch (moves) {
    case 'spine':
      return spineShares(joints, Math.min(y, joints.neck[1]));
    case 'neck':
      return neckShares(joints, y);
    default:
      return [[moves, 1]];
  }
}

function spineShares(joints: Skeleton['joints'], y: number): (readonly [Bone, number])[] {
  const above = (bone: Bone | undefined) => (bone ? smoothStep(-BEND_M, BEND_M, y - joints[bone][1]) : 0);
  return SPINE.map((bone, i) => [bone, Math.max(0, (i ? above(bone) : 1) - above(SPINE[i + 1]))] as const);
}

function neckShares(joints: Skeleton['joints'], y: number): (readonly [Bone, number])[] {
  const neck = smoothStep(-0.012, 0.045, y - joints.neck[1]);
  const head = smoothStep(-0.025, 0.03, y - joints.head[1]);
  return [
    ['upperTrunk', 1 - neck],
    ['neck', neck * (1 - head)],
    ['head', neck * head],
  ];
}

function strongest(shares: ReadonlyMap<Bone, number>): BoneShare[] {
  const kept = [...shares].sort((a, b) => b[1] - a[1]).slice(0, 4);
  const total = kept.reduce((sum, [, share]) => sum + share, 0);
  return kept.map(([bone, share]) => [BONES.indexOf(bone), share / total]);
}
