import type { ImageLandmark, LandmarkName } from '../../src/geometry/landmarks';
import type { PostureAngles } from '../../src/mannequin/posture-angles';
import type { SceneOptions } from '../../src/mannequin/scene';
import type { TrueAngles } from '../../src/mannequin/true-angles';
import type { RoomLandmarks } from '../../src/mannequin/true-landmarks';
import type { VirtualWebcam } from '../../src/mannequin/virtual-webcam';

export type SceneChoice = Partial<SceneOptions>;

/** One picture to be taken. */
export interface Shot {
  readonly scene: SceneChoice;
  readonly posture: PostureAngles;
  /** Where the webcam is if no longer where the scene put it. */
  readonly camera?: VirtualWebcam;
  /** Sensor noise, standard deviation in levels of 255. */
  readonly noise: number;
  readonly noiseSeed: number;
  /** What the camera itself makes of the light; a perfect one where not given. */
  readonly lens?: Lens;
}

/** A cheap webcam. */
export interface Lens {
  /** Brightness against the scene's own, 1 as it is. */
  readonly exposure: number;
  /** White balance: 0 neutral, + yellower, - bluer; 0.1 is plain to see. */
  readonly warmth: number;
  /** JPEG quality of the stream, 0..1. */
  readonly quality: number;
  /** Where the person was when the exposure began: what moved is blurred. */
  readonly movedFrom?: PostureAngles;
}

export interface ShotTruth {
  readonly camera: VirtualWebcam;
  readonly posture: PostureAngles;
  readonly landmarks: Readonly<Record<LandmarkName, ImageLandmark | null>>;
  readonly cameraMetres: RoomLandmarks;
  readonly angles: TrueAngles;
}

/** What the studio's page offers to the script that drives it. */
export interface StudioPage {
  /** The picture as base64. */
  still(shot: Shot, type: 'image/png' | 'image/jpeg'): Promise<{ picture: string; truth: ShotTruth }>;
  /** Sends the frame's I420 bytes to an address of the same origin. */
  frame(shot: Shot, address: string): Promise<void>;
}
