import type { FrameSize, ImageLandmark, ImageLandmarks, LandmarkName } from '../landmarks';
import type { ImagePoint } from './view-camera';

/** One picture's points, half picture widths from the picture's middle, in the order of BODY_POINTS. */
export type SeenPoints = readonly ImagePoint[];

/** Which landmarks stand for each point of the body model; an eye is steadier as the mean of its three. */
const SOURCES: readonly (readonly LandmarkName[])[] = [
  ['nose'],
  ['leftEyeInner', 'leftEye', 'leftEyeOuter'],
  ['rightEyeInner', 'rightEye', 'rightEyeOuter'],
  ['leftEar'],
  ['rightEar'],
  ['mouthLeft'],
  ['mouthRight'],
  ['leftShoulder'],
  ['rightShoulder'],
];

/** The landmarks the front model reads, in half picture widths from the middle. Null when any is not a number. */
export function seenPoints(image: ImageLandmarks, frame: FrameSize): SeenPoints | null {
  const half = frame.width / 2;
  const points = SOURCES.map((names) => ({
    x: (meanOf(names, (name) => image[name].x) - half) / half,
    y: (meanOf(names, (name) => image[name].y) - frame.height / 2) / half,
  }));
  return points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)) ? points : null;
}

/** Point by point, the middle of several pictures, which one stray picture can't move. Null when there are none. */
export function middlePoints(pictures: readonly SeenPoints[]): SeenPoints | null {
  const first = pictures[0];
  if (!first) return null;
  return first.map((_, i) => ({
    x: middleOf(pictures.map((points) => points[i]?.x ?? 0)),
    y: middleOf(pictures.map((points) => points[i]?.y ?? 0)),
  }));
}

/** The mean of the middle half: as steady as a mean, as patient as a median. */
function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length / 4);
  const kept = sorted.slice(cut, sorted.length - cut);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

function meanOf(names: readonly LandmarkName[], pick: (name: LandmarkName) => ImageLandmark['x']): number {
  return names.reduce((sum, name) => sum + pick(name), 0) / names.length;
}
