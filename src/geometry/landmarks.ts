/** The landmarks of the head. */
export const FACE_LANDMARKS = [
  'nose',
  'leftEyeInner',
  'leftEye',
  'leftEyeOuter',
  'rightEyeInner',
  'rightEye',
  'rightEyeOuter',
  'leftEar',
  'rightEar',
  'mouthLeft',
  'mouthRight',
] as const;

/** The 33 body points of BlazePose, in the model's own order. Left and right are the person's. */
export const LANDMARK_NAMES = [
  ...FACE_LANDMARKS,
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
  'leftPinky',
  'rightPinky',
  'leftIndex',
  'rightIndex',
  'leftThumb',
  'rightThumb',
  'leftHip',
  'rightHip',
  'leftKnee',
  'rightKnee',
  'leftAnkle',
  'rightAnkle',
  'leftHeel',
  'rightHeel',
  'leftFootIndex',
  'rightFootIndex',
] as const;

export type LandmarkName = (typeof LANDMARK_NAMES)[number];

/** Pixels of the un-mirrored frame: origin top left, x right, y down. Points outside the frame are allowed. */
export interface ImageLandmark {
  readonly x: number;
  readonly y: number;
  /** The model's own belief that the point is seen, 0..1. It does not tell a person from a stop sign. */
  readonly visibility: number;
}

/** Metres, origin at the middle of the hips, x right of the picture, y down, z away from the camera. */
export interface WorldLandmark {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly visibility: number;
}

/** The pose model's sizes: each marks its landmarks in its own way. */
export type ModelSize = 'lite' | 'full' | 'heavy';

export type ImageLandmarks = Readonly<Record<LandmarkName, ImageLandmark>>;
export type WorldLandmarks = Readonly<Record<LandmarkName, WorldLandmark>>;

export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** Where the person is in the picture: one byte a pixel, 0 background … 255 body, rows from the top. */
export interface Mask extends FrameSize {
  readonly data: Uint8Array;
}

/** Everything the pose engine says of one frame. */
export interface Pose {
  /** Monotonic, ms. */
  readonly timestampMs: number;
  readonly frame: FrameSize;
  readonly image: ImageLandmarks;
  readonly world: WorldLandmarks;
  /** 0..1; a person is there only when the detector and the landmark model agree, so this is the lower of the two. */
  readonly presence: number;
  /** How many people about as near the engine last saw, this one counted. Undefined: it does not tell. */
  readonly people?: number;
  readonly bodyMask?: Mask;
}
