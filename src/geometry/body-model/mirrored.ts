import type { SeenPoints } from './seen-points';

/** In the order of BODY_POINTS: left and right change places. */
const MIRROR_ORDER = [0, 2, 1, 4, 3, 6, 5, 8, 7] as const;

/** The mirror picture's points. */
export function mirrored(points: SeenPoints): SeenPoints {
  return MIRROR_ORDER.map((index) => {
    const point = points[index] ?? { x: 0, y: 0 };
    return { x: -point.x, y: point.y };
  });
}
