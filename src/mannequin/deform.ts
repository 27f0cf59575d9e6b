import type { PosedSkeleton } from './forward-kinematics';
import type { BoneShare } from './skin-weights';
import { BONES } from './skeleton';
import type { SurfaceMesh } from './surface-nets';
import { rotate } from '../geometry/rotation';
import { scale, subtract, type Vec3 } from '../geometry/vec3';

/** A rest surface and what each of its vertices hangs on: four bones a vertex, shares adding to 1. */
export interface Skin {
  readonly rest: SurfaceMesh;
  readonly bones: Uint8Array;
  readonly shares: Float32Array;
}

export function makeSkin(rest: SurfaceMesh, sharesAt: (point: Vec3) => readonly BoneShare[]): Skin {
  const count = rest.positions.length / 3;
  const skin = { rest, bones: new Uint8Array(count * 4), shares: new Float32Array(count * 4) };
  for (let vertex = 0; vertex < count; vertex++) {
    const [x = 0, y = 0, z = 0] = rest.positions.subarray(vertex * 3, vertex * 3 + 3);
    sharesAt([x, y, z]).forEach(([bone, share], slot) => {
      skin.bones[vertex * 4 + slot] = bone;
      skin.shares[vertex * 4 + slot] = share;
    });
  }
  return skin;
}

const SIZE = 12;

/** For each bone three rows of four: from the rest figure to the room. */
export function boneMatrices({ skeleton, bones }: PosedSkeleton): Float32Array {
  const matrices = new Float32Array(BONES.length * SIZE);
  BONES.forEach((name, index) => {
    const { position, rotation } = bones[name];
    const { left, up, forward } = rotation;
    const shift = subtract(position, scale(rotate(rotation, skeleton.joints[name]), skeleton.scale));
    for (const axis of [0, 1, 2] as const) {
      const row = [left[axis] * skeleton.scale, up[axis] * skeleton.scale, forward[axis] * skeleton.scale, shift[axis]];
      matrices.set(row, index * SIZE + axis * 4);
    }
  });
  return matrices;
}

/**
 * Linear blend skinning on the processor: a software renderer takes a tenth of a second for what this loop does in a few
 * milliseconds. Normals come out unscaled to length; shaders make them so.
 */
export function deform(
  { rest, bones, shares }: Skin,
  matrices: Float32Array,
  into: { readonly positions: Float32Array; readonly normals: Float32Array },
): void {
  const blend = new Float32Array(SIZE);
  for (let vertex = 0, at = 0; at < rest.positions.length; vertex += 4, at += 3) {
    blend.fill(0);
    for (let slot = vertex; slot < vertex + 4; slot++) {
      const share = shares[slot] ?? 0;
      if (share === 0) continue;
      const from = (bones[slot] ?? 0) * SIZE;
      for (let i = 0; i < SIZE; i++) blend[i] = (blend[i] ?? 0) + share * (matrices[from + i] ?? 0);
    }
    transform(blend, rest.positions, { at, weight: 1, into: into.positions });
    transform(blend, rest.normals, { at, weight: 0, into: into.normals });
  }
}

/** `weight` 1 for points, 0 for directions. */
function transform(
  blend: Float32Array,
  from: Float32Array,
  { at, weight, into }: { at: number; weight: 0 | 1; into: Float32Array },
): void {
  const x = from[at] ?? 0;
  const y = from[at + 1] ?? 0;
  const z = from[at + 2] ?? 0;
  for (let row = 0; row < 3; row++) {
    const i = row * 4;
    into[at + row] =
      (blend[i] ?? 0) * x + (blend[i + 1] ?? 0) * y + (blend[i + 2] ?? 0) * z + weight * (blend[i + 3] ?? 0);
  }
}
