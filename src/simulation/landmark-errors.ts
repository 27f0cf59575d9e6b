import type { LandmarkName } from '../geometry/landmarks';

/** How the pose model misses a point, millimetres at the point's own depth: in the picture rightward and downward. */
export interface LandmarkError {
  readonly right: number;
  readonly down: number;
  /** Standard deviation from one person, camera and light to another, both directions together. */
  readonly betweenPeople: number;
  /** Standard deviation from picture to picture of the same person. */
  readonly betweenFrames: number;
}

type Row = readonly [right: number, down: number, betweenPeople: number, betweenFrames: number];

/**
 * From the front, the person's left side; the right side is its mirror image. Measured with the full model on upright
 * mannequins at 52–74 cm by `npm run evaluate -- --errors`. Elbows, hands and hips lie below such a picture: there the
 * model guesses.
 */
const FRONT: Partial<Record<LandmarkName, Row>> = {
  nose: [0, -13, 4.5, 2.7],
  leftEyeInner: [1.5, -11.2, 1.8, 1.7],
  leftEye: [-1.5, -9.8, 1.8, 1.9],
  leftEyeOuter: [-3.8, -9.4, 2, 1.6],
  leftEar: [-10.4, -12.3, 6.3, 2.8],
  mouthLeft: [-0.7, -12.7, 3.2, 1.6],
  leftShoulder: [-3.3, -12.9, 5.6, 1.2],
  leftElbow: [-20.4, -81.4, 20.6, 4.1],
  leftWrist: [6.3, -107.9, 25.6, 19.6],
  leftPinky: [-35.8, -169.4, 28, 21.4],
  leftIndex: [16.8, -165.9, 27.4, 20.1],
  leftThumb: [35.9, -136.8, 25.7, 18.8],
  leftHip: [16.1, -67.8, 58.5, 7.7],
};

/** With the camera at the person's left side, measured likewise. */
const LEFT_SIDE: Partial<Record<LandmarkName, Row>> = {
  nose: [16.8, -17.7, 0.8, 1.3],
  leftEyeInner: [6.8, -15.6, 1.4, 1.6],
  leftEye: [15.5, -12.7, 1.5, 1.9],
  leftEyeOuter: [9.3, -9.7, 1.4, 2.1],
  rightEyeInner: [1.3, -22.5, 2, 1.4],
  rightEye: [6.7, -25.3, 2.4, 1.5],
  rightEyeOuter: [-3, -28, 2.7, 1.6],
  leftEar: [-17.5, -1.5, 1.7, 2.6],
  rightEar: [-24, -27.9, 3.3, 2.6],
  mouthLeft: [-0.4, -8.8, 1.7, 1.3],
  mouthRight: [-9.2, -15.7, 2.3, 1.5],
  leftShoulder: [-17.2, -18.1, 4.7, 4.1],
  rightShoulder: [5.7, -29.6, 7.7, 12.6],
  leftElbow: [10.9, -12.6, 7.8, 5.9],
  rightElbow: [28.1, 1.9, 8.9, 16.4],
  leftWrist: [-5.5, -5.4, 1.2, 15],
  rightWrist: [36.8, 19.4, 16.3, 15.6],
  leftPinky: [30.2, -5.6, 1.5, 16.8],
  rightPinky: [80.6, 19.5, 21.1, 20.3],
  leftIndex: [5.4, -21, 2.5, 18.7],
  rightIndex: [74.7, -6.1, 22.3, 18.5],
  leftThumb: [-15.5, -17.3, 2.5, 17.5],
  rightThumb: [52.1, -1.5, 20.2, 15.5],
  leftHip: [-20.1, -16.2, 11.1, 25],
  rightHip: [10.7, 5, 11.6, 33.3],
};

/** Legs under a desk: nobody uses them, they only must not look exact. */
const UNSEEN: Row = [0, 0, 80, 30];

/** The full pose model's usual miss. The sides are told apart by where the camera stands. */
export function landmarkError(name: LandmarkName, camera: 'front' | 'left-side' | 'right-side'): LandmarkError {
  if (camera === 'left-side') return errorOf(LEFT_SIDE[name] ?? UNSEEN, 1);
  if (camera === 'right-side') return errorOf(LEFT_SIDE[mirrorName(name)] ?? UNSEEN, -1);
  const own = FRONT[name];
  return own ? errorOf(own, 1) : errorOf(FRONT[mirrorName(name)] ?? UNSEEN, -1);
}

function errorOf([right, down, betweenPeople, betweenFrames]: Row, sign: 1 | -1): LandmarkError {
  return { right: sign * right, down, betweenPeople, betweenFrames };
}

export function mirrorName(name: LandmarkName): LandmarkName {
  if (name === 'mouthLeft') return 'mouthRight';
  if (name === 'mouthRight') return 'mouthLeft';
  if (name.startsWith('left')) return name.replace('left', 'right') as LandmarkName;
  return name.replace('right', 'left') as LandmarkName;
}
