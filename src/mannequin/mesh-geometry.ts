import { BufferAttribute, BufferGeometry } from 'three';
import type { DistanceField } from './signed-distance';
import type { SurfaceMesh } from './surface-nets';
import type { Vec3 } from '../geometry/vec3';

export function toGeometry(mesh: SurfaceMesh): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(mesh.normals, 3));
  geometry.setAttribute('restPosition', new BufferAttribute(mesh.positions.slice(), 3));
  geometry.setIndex(new BufferAttribute(mesh.indices, 1));
  return geometry;
}

/** One or more numbers for each vertex. */
export function setVertexData(
  geometry: BufferGeometry,
  { name, size }: { name: string; size: number },
  { positions, valueAt }: { positions: Float32Array; valueAt: (point: Vec3, vertex: number) => readonly number[] },
): void {
  const data = new Float32Array((positions.length / 3) * size);
  forEachVertex(positions, (point, vertex) => data.set(valueAt(point, vertex), vertex * size));
  geometry.setAttribute(name, new BufferAttribute(data, size));
}

/** How open the surface is to light from around, 0..1: how much room there is along the normal. */
export function openness(field: DistanceField, point: Vec3, normal: Vec3): number {
  let shut = 0;
  let weight = 1;
  for (const reach of [0.008, 0.018, 0.035, 0.06]) {
    const [x, y, z] = point.map((value, axis) => value + (normal[axis] ?? 0) * reach) as unknown as Vec3;
    shut += weight * Math.max(0, 1 - field(x, y, z) / reach);
    weight *= 0.7;
  }
  return Math.max(0.35, 1 - shut * 0.36);
}

export function vertexAt(values: Float32Array, vertex: number): Vec3 {
  return [values[vertex * 3] ?? 0, values[vertex * 3 + 1] ?? 0, values[vertex * 3 + 2] ?? 0];
}

function forEachVertex(positions: Float32Array, visit: (point: Vec3, vertex: number) => void): void {
  for (let vertex = 0; vertex < positions.length / 3; vertex++) visit(vertexAt(positions, vertex), vertex);
}
