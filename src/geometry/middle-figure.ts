import { LANDMARK_NAMES, type ImageLandmarks } from './landmarks';

/**
 * The figure in the middle of many: each landmark at the median of where it was, to a hundredth of a pixel, for some are
 * stored. null without any.
 */
export function middleFigure(figures: readonly ImageLandmarks[]): ImageLandmarks | null {
  if (figures.length === 0) return null;
  const entries = LANDMARK_NAMES.map((name) => {
    const points = figures.map((figure) => figure[name]);
    const middle = (pick: (point: (typeof points)[number]) => number) => median(points.map(pick));
    return [name, { x: middle(({ x }) => x), y: middle(({ y }) => y), visibility: middle((p) => p.visibility) }];
  });
  return Object.fromEntries(entries) as ImageLandmarks;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100;
}
