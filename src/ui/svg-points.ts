import type { Point } from './body-shape';

/** As the `points` of a polygon or polyline. */
export function svgPoints(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}
