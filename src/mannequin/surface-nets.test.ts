import { expect, test } from 'vitest';
import { bodyBox, bodyField, bodyParts } from './body-shape';
import { PEOPLE } from './person';
import { ellipsoid } from './signed-distance';
import { bodyWeights } from './skin-weights';
import { skeletonOf } from './skeleton';
import { surfaceNets } from './surface-nets';

const BALL_M = 0.1;
const ON_SURFACE_M = 0.001;
const box = { min: [-0.15, -0.15, -0.15], max: [0.15, 0.15, 0.15], step: 0.02 } as const;

test('the skin of a ball lies on the ball, looks outward and has no hole', () => {
  const mesh = surfaceNets(ellipsoid([0, 0, 0], [BALL_M, BALL_M, BALL_M]), box);
  for (let i = 0; i < mesh.positions.length; i += 3) {
    const point = [...mesh.positions.subarray(i, i + 3)];
    expect(Math.abs(Math.hypot(...point) - BALL_M)).toBeLessThan(ON_SURFACE_M);
    const outward = point.reduce((sum, value, axis) => sum + value * (mesh.normals[i + axis] ?? 0), 0);
    expect(outward).toBeGreaterThan(BALL_M * 0.99);
  }
  expect(openEdges(mesh.indices)).toBe(0);
});

test('the body of the figure is closed and every point of it hangs on bones whose shares add to one', () => {
  const skeleton = skeletonOf(PEOPLE.bea.body, 'seated');
  const parts = bodyParts(skeleton);
  const mesh = surfaceNets(bodyField(parts), bodyBox('seated', 0.03));
  expect(openEdges(mesh.indices)).toBe(0);
  for (let i = 0; i < mesh.positions.length; i += 30) {
    const point = [mesh.positions[i] ?? 0, mesh.positions[i + 1] ?? 0, mesh.positions[i + 2] ?? 0] as const;
    const total = bodyWeights(parts, skeleton, point).reduce((sum, [, share]) => sum + share, 0);
    expect(total).toBeCloseTo(1, 6);
  }
});

/** Edges that belong to one triangle only, in one direction. */
function openEdges(indices: Uint32Array): number {
  const edges = new Map<string, number>();
  for (let i = 0; i < indices.length; i += 3)
    for (let corner = 0; corner < 3; corner++) {
      const [from, to] = [indices[i + corner] ?? 0, indices[i + ((corner + 1) % 3)] ?? 0];
      const key = from < to ? `${from} ${to}` : `${to} ${from}`;
      edges.set(key, (edges.get(key) ?? 0) + (from < to ? 1 : -1));
    }
  return [...edges.values()].filter((balance) => balance !== 0).length;
}
