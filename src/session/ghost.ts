import { LANDMARK_NAMES, type ImageLandmarks, type Pose } from '../geometry/landmarks';

/** The figure in the middle of many: each landmark at the median of where it was. null without any. */
export function ghostOf(poses: readonly Pose[]): ImageLandmarks | null {
  if (poses.length === 0) return null;
  const entries = LANDMARK_NAMES.map((name) => {
    const points = poses.map((pose) => pose.image[name]);
    return [
      name,
      {
        x: middleOf(points.map(({ x }) => x)),
        y: middleOf(points.map(({ y }) => y)),
        visibility: middleOf(points.map(({ visibility }) => visibility)),
      },
    ];
  });
  return Object.fromEntries(entries) as ImageLandmarks;
}

/** Rounded to a hundredth of a pixel: it is stored. */
function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return Math.round(value * 100) / 100;
}
