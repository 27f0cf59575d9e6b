import type { Vector2 } from '../geometry/vectors';

/** As the `points` of a polygon or polyline. */
export function svgPoints(points: readonly Vector2[]): string {
  return points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}
