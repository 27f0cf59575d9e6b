import type { DistanceField } from './signed-distance';
import type { Vec3 } from '../geometry/vec3';

export interface GridBox {
  readonly min: Vec3;
  readonly max: Vec3;
  /** Distance of neighbouring samples, metres. */
  readonly step: number;
}

export interface SampledGrid {
  readonly box: GridBox;
  readonly counts: readonly [number, number, number];
  readonly values: Float32Array;
}

const BLOCK = 6;
/** Blended shapes change a little faster than true distances: look this much farther than a block reaches. */
const CAUTION = 1.5;

/** A distance field sampled on a grid. Blocks that the surface cannot reach get their centre's value: most of the work saved. */
export function sampleGrid(field: DistanceField, box: GridBox): SampledGrid {
  const count = (axis: 0 | 1 | 2) => Math.ceil((box.max[axis] - box.min[axis]) / box.step) + 1;
  const counts = [count(0), count(1), count(2)] as const;
  const grid: SampledGrid = { box, counts, values: new Float32Array(counts[0] * counts[1] * counts[2]) };
  for (let k = 0; k < counts[2]; k += BLOCK)
    for (let j = 0; j < counts[1]; j += BLOCK)
      for (let i = 0; i < counts[0]; i += BLOCK) sampleBlock(field, grid, [i, j, k]);
  return grid;
}

function sampleBlock(field: DistanceField, grid: SampledGrid, from: Vec3): void {
  const { min, step } = grid.box;
  const at = (axis: 0 | 1 | 2, offset: number) => min[axis] + (from[axis] + offset) * step;
  const half = (BLOCK - 1) / 2;
  const centre = field(at(0, half), at(1, half), at(2, half));
  const isFar = Math.abs(centre) > BLOCK * step * CAUTION;
  const [nx, ny, nz] = grid.counts;
  for (let k = from[2]; k < Math.min(nz, from[2] + BLOCK); k++)
    for (let j = from[1]; j < Math.min(ny, from[1] + BLOCK); j++)
      for (let i = from[0]; i < Math.min(nx, from[0] + BLOCK); i++)
        grid.values[i + nx * (j + ny * k)] = isFar
          ? centre
          : field(min[0] + i * step, min[1] + j * step, min[2] + k * step);
}
