import { LANDMARK_NAMES, type FrameSize, type ImageLandmarks, type LandmarkName } from '../geometry/landmarks';

/** Where head and shoulders fit well: shares of the picture's height from its middle (x) and its top (y). */
const PLACES: Partial<Record<LandmarkName, readonly [x: number, y: number]>> = {
  leftEye: [0.05, 0.34],
  rightEye: [-0.05, 0.34],
  leftEar: [0.115, 0.36],
  rightEar: [-0.115, 0.36],
  leftShoulder: [0.26, 0.7],
  rightShoulder: [-0.26, 0.7],
  leftHip: [0.2, 1.2],
  rightHip: [-0.2, 1.2],
};

/** A figure in the middle of the picture, to sit into. */
export function framingGuide({ width, height }: FrameSize): ImageLandmarks {
  const entries = LANDMARK_NAMES.map((name) => {
    const [x, y] = PLACES[name] ?? [0, 0.5];
    return [name, { x: width / 2 + x * height, y: y * height, visibility: 1 }];
  });
  return Object.fromEntries(entries) as ImageLandmarks;
}
