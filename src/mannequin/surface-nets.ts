import { sampleGrid, type GridBox, type SampledGrid } from './sample-grid';
import type { DistanceField } from './signed-distance';

/** Triangles, counter-clockwise seen from outside. Three numbers a vertex. */
export interface SurfaceMesh {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly indices: Uint32Array;
}

/** Corners of a cell are numbered x + 2y + 4z; its twelve edges join these. */
const EDGES = [
  [0, 1],
  [2, 3],
  [4, 5],
  [6, 7],
  [0, 2],
  [1, 3],
  [4, 6],
  [5, 7],
  [0, 4],
  [1, 5],
  [2, 6],
  [3, 7],
] as const;

/**
 * The zero surface of a distance field by naive surface nets (Gibson 1998): one vertex in each cell that the surface
 * crosses, one quad about each crossed grid edge; then every vertex is moved onto the surface along its normal.
 */
export function surfaceNets(field: DistanceField, box: GridBox): SurfaceMesh {
  const grid = sampleGrid(field, box);
  const { positions, vertexOf } = placeVertices(grid);
  const indices = joinVertices(grid, vertexOf);
  const normals = settle(field, positions, box.step / 2);
  return { positions, normals, indices };
}

function placeVertices(grid: SampledGrid): { positions: Float32Array; vertexOf: Int32Array } {
  const [nx, ny, nz] = grid.counts;
  const vertexOf = new Int32Array(grid.values.length).fill(-1);
  const positions: number[] = [];
  const corners = new Float64Array(8);
  for (let k = 0; k < nz - 1; k++)
    for (let j = 0; j < ny - 1; j++)
      for (let i = 0; i < nx - 1; i++) {
        if (!readCorners(grid, i + nx * (j + ny * k), corners)) continue;
        vertexOf[i + nx * (j + ny * k)] = positions.length / 3;
        pushCrossing(grid.box, [i, j, k], { corners, positions });
      }
  return { positions: Float32Array.from(positions), vertexOf };
}

/** Fills `corners`; true if the surface passes between them. */
function readCorners({ counts: [nx, ny], values }: SampledGrid, at: number, corners: Float64Array): boolean {
  let inside = 0;
  for (let corner = 0; corner < 8; corner++) {
    const value = values[at + (corner & 1) + nx * ((corner >> 1) & 1) + nx * ny * (corner >> 2)] ?? 1;
    corners[corner] = value;
    if (value < 0) inside++;
  }
  return inside > 0 && inside < 8;
}

/** The mean of the points where the cell's edges cross the surface. */
function pushCrossing(
  { min, step }: GridBox,
  [i, j, k]: readonly [number, number, number],
  { corners, positions }: { corners: Float64Array; positions: number[] },
): void {
  let [x, y, z, crossed] = [0, 0, 0, 0];
  for (const [a, b] of EDGES) {
    const [from, to] = [corners[a] ?? 0, corners[b] ?? 0];
    if (from < 0 === to < 0) continue;
    const t = from / (from - to);
    x += (a & 1) + ((b & 1) - (a & 1)) * t;
    y += ((a >> 1) & 1) + (((b >> 1) & 1) - ((a >> 1) & 1)) * t;
    z += (a >> 2) + ((b >> 2) - (a >> 2)) * t;
    crossed++;
  }
  positions.push(
    min[0] + (i + x / crossed) * step,
    min[1] + (j + y / crossed) * step,
    min[2] + (k + z / crossed) * step,
  );
}

function joinVertices({ counts: [nx, ny, nz], values }: SampledGrid, vertexOf: Int32Array): Uint32Array {
  const indices: number[] = [];
  const strides = [1, nx, nx * ny] as const;
  for (let k = 1; k < nz - 1; k++)
    for (let j = 1; j < ny - 1; j++)
      for (let i = 1; i < nx - 1; i++) {
        const at = i + nx * (j + ny * k);
        for (const axis of [0, 1, 2] as const) {
          const isInside = (values[at] ?? 1) < 0;
          if (isInside === (values[at + strides[axis]] ?? 1) < 0) continue;
          pushQuad(indices, vertexOf, {
            at,
            u: strides[(axis + 1) % 3] ?? 1,
            v: strides[(axis + 2) % 3] ?? 1,
            isInside,
          });
        }
      }
  return Uint32Array.from(indices);
}

interface CrossedEdge {
  readonly at: number;
  readonly u: number;
  readonly v: number;
  readonly isInside: boolean;
}

function pushQuad(indices: number[], vertexOf: Int32Array, { at, u, v, isInside }: CrossedEdge): void {
  const [a, b, c, d] = [at - u - v, at - v, at, at - u].map((cell) => vertexOf[cell] ?? -1);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return;
  if (Math.min(a, b, c, d) < 0) return;
  if (isInside) indices.push(a, b, c, a, c, d);
  else indices.push(a, c, b, a, d, c);
}

/** Moves the vertices onto the surface and returns their normals. */
function settle(field: DistanceField, positions: Float32Array, reach: number): Float32Array {
  const normals = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = [positions[i] ?? 0, positions[i + 1] ?? 0, positions[i + 2] ?? 0];
    const gradient = [
      field(x + reach, y, z) - field(x - reach, y, z),
      field(x, y + reach, z) - field(x, y - reach, z),
      field(x, y, z + reach) - field(x, y, z - reach),
    ] as const;
    const size = Math.hypot(...gradient) || 1;
    const distance = field(x, y, z);
    gradient.forEach((slope, axis) => {
      normals[i + axis] = slope / size;
      positions[i + axis] = (positions[i + axis] ?? 0) - (slope / size) * distance;
    });
  }
  return normals;
}
