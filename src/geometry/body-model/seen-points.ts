import type { FrameSize, ImageLandmark, ImageLandmarks, LandmarkName } from '../landmarks';
import { BODY_POINTS, type BodyPoint } from './body-points';
import type { ImagePoint } from './view-camera';

/** One picture's points of the body model, half picture widths from the picture's middle, y down. */
export type SeenPoints = Readonly<Record<BodyPoint, ImagePoint>>;

/** Which landmarks stand for each point of the body model; an eye is steadier as the mean of its three. */
const SOURCES: Readonly<Record<BodyPoint, readonly LandmarkName[]>> = {
  nose: ['nose'],
  leftEye: ['leftEyeInner', 'leftEye', 'leftEyeOuter'],
  rightEye: ['rightEyeInner', 'rightEye', 'rightEyeOuter'],
  leftEar: ['leftEar'],
  rightEar: ['rightEar'],
  mouthLeft: ['mouthLeft'],
  mouthRight: ['mouthRight'],
  leftShoulder: ['leftShoulder'],
  rightShoulder: ['rightShoulder'],
};

/** The landmarks the front model reads, in half picture widths from the middle. Null when any is not a number. */
export function seenPoints(image: ImageLandmarks, frame: FrameSize): SeenPoints | null {
  const half = frame.width / 2;
  const points = eachPoint((name) => ({
    x: (meanOf(SOURCES[name], (source) => image[source].x) - half) / half,
    y: (meanOf(SOURCES[name], (source) => image[source].y) - frame.height / 2) / half,
  }));
  return BODY_POINTS.every((name) => Number.isFinite(points[name].x) && Number.isFinite(points[name].y))
    ? points
    : null;
}

/** Points made one by one, each from its name. */
export function eachPoint(make: (name: BodyPoint) => ImagePoint): SeenPoints {
  return Object.fromEntries(BODY_POINTS.map((name) => [name, make(name)])) as SeenPoints;
}

/** Point by point, the middle of several pictures, which one stray picture can't move. Null when there are none. */
export function middlePoints(pictures: readonly SeenPoints[]): SeenPoints | null {
  if (pictures.length === 0) return null;
  return eachPoint((name) => ({
    x: middleOf(pictures.map((points) => points[name].x)),
    y: middleOf(pictures.map((points) => points[name].y)),
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
