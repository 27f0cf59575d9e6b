import { HEATMAP_SIZE, POINT_COUNT } from './model-layout';
import type { Vector2 } from '../../geometry/vectors';
import { sigmoid } from './sigmoid';

/** The neighbourhood is 7 × 7 cells, and only a peak of this much moves the point. Source: MediaPipe pose landmark graph. */
const REACH = 3;
const MIN_CONFIDENCE = 0.5;

/**
 * Moves a point (0..1 of the region) to the weighted middle of the heat around it; the same point where the map holds
 * no clear peak there. `heatmap`: rows, columns, then one channel a point, as logits.
 */
export function refineByHeatmap(point: Vector2, heatmap: Float32Array, channel: number): Vector2 {
  const column = Math.trunc(point.x * HEATMAP_SIZE);
  const row = Math.trunc(point.y * HEATMAP_SIZE);
  if (column < 0 || row < 0 || column >= HEATMAP_SIZE || row >= HEATMAP_SIZE) return point;
  let sum = 0;
  let sumX = 0;
  let sumY = 0;
  let peak = 0;
  for (let y = Math.max(0, row - REACH); y <= Math.min(HEATMAP_SIZE - 1, row + REACH); y++) {
    for (let x = Math.max(0, column - REACH); x <= Math.min(HEATMAP_SIZE - 1, column + REACH); x++) {
      const heat = sigmoid(heatmap[(y * HEATMAP_SIZE + x) * POINT_COUNT + channel]!);
      sum += heat;
      sumX += heat * x;
      sumY += heat * y;
      if (heat > peak) peak = heat;
    }
  }
  if (peak < MIN_CONFIDENCE) return point;
  return { x: sumX / sum / HEATMAP_SIZE, y: sumY / sum / HEATMAP_SIZE };
}
