import type { Pixels } from '../../camera/frame';
import { lumaAt } from '../../camera/luma';

/** Mean luma of 32 × 24 cells: sixteen samples each, so that sensor noise shrinks to a quarter. Not for storing. */
export type Cells = Float32Array;

const COLUMNS = 32;
const ROWS = 24;
/** Samples a cell, along each side. */
const SAMPLES = 4;
/** Levels by which a cell must differ; below this a lamp's flicker and compression live. */
const LEAST_STEP = 5;
/** And this many times what the middle cell differs: whatever the camera's noise, a still picture stays still. */
const TIMES_NOISE = 6;

export function cellsOf(pixels: Pixels): Cells {
  const cells = new Float32Array(COLUMNS * ROWS);
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) cells[row * COLUMNS + column] = cellLuma(pixels, column, row);
  }
  return cells;
}

function cellLuma(pixels: Pixels, column: number, row: number): number {
  let sum = 0;
  for (let down = 0; down < SAMPLES; down += 1) {
    const y = Math.floor(((row + (down + 0.5) / SAMPLES) * pixels.height) / ROWS);
    for (let across = 0; across < SAMPLES; across += 1) {
      sum += lumaAt(pixels, Math.floor(((column + (across + 0.5) / SAMPLES) * pixels.width) / COLUMNS), y);
    }
  }
  return sum / (SAMPLES * SAMPLES);
}

/**
 * Share of the picture that changed from one frame to another, 0..1. A change that all cells share (exposure, a cloud)
 * does not count.
 */
export function changedShare(before: Cells, now: Cells): number {
  const steps = now.map((luma, i) => luma - (before[i] ?? luma));
  const common = median(steps);
  const sizes = steps.map((step) => Math.abs(step - common));
  const threshold = Math.max(LEAST_STEP, TIMES_NOISE * median(sizes));
  return sizes.filter((size) => size > threshold).length / sizes.length;
}

/** Typed arrays sort by number, six times faster than with a comparison of one's own: this runs at every frame. */
function median(values: Float32Array): number {
  return values.toSorted()[Math.floor(values.length / 2)] ?? 0;
}
