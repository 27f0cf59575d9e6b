import { LANDMARK_NAMES, type ImageLandmarks } from './landmarks';
import { medianOf } from './statistics';

/**
 * The figure in the middle of many: each landmark at the median of where it was, to a hundredth of a pixel, for some are
 * stored. null without any.
 */
export function middleFigure(figures: readonly ImageLandmarks[]): ImageLandmarks | null {
  if (figures.length === 0) return null;
  const entries = LANDMARK_NAMES.map((name) => {
    const points = figures.map((figure) => figure[name]);
    const middle = (pick: (point: (typeof points)[number]) => number) => middleOf(points.map(pick));
    return [name, { x: middle(({ x }) => x), y: middle(({ y }) => y), visibility: middle((p) => p.visibility) }];
  });
  return Object.fromEntries(entries) as ImageLandmarks;
}

function middleOf(values: readonly number[]): number {
  return Math.round(medianOf(values) * 100) / 100;
}
