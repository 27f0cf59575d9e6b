import {
  LANDMARK_NAMES,
  type ImageLandmark,
  type LandmarkName,
  type Pose,
  type WorldLandmark,
} from '../../src/geometry/landmarks';
import { BODY_POINTS, type BodyPoint } from '../../src/geometry/body-model/body-points';
import type { SeenPoints } from '../../src/geometry/body-model/seen-points';

const FRAME = { width: 640, height: 480 };

/** Landmarks that follow a body point the simulation has. */
const FOLLOWS: Partial<Record<LandmarkName, BodyPoint>> = {
  leftEyeInner: 'leftEye',
  leftEyeOuter: 'leftEye',
  rightEyeInner: 'rightEye',
  rightEyeOuter: 'rightEye',
};

export interface PoseDetails {
  readonly timestampMs: number;
  readonly handAtFace: boolean;
  /** The trunk's turn to the left, degrees. */
  readonly trunkTurn: number;
}

/** A front pose as the engine would give it for these points; arms and legs, which nothing here reads, lie below. */
export function poseOfPoints(points: SeenPoints, { timestampMs, handAtFace, trunkTurn }: PoseDetails): Pose {
  const at = (name: LandmarkName): ImageLandmark => {
    const followed = BODY_POINTS.find((known) => known === (FOLLOWS[name] ?? name));
    const point = followed && points[followed];
    if (point) return { x: 320 + point.x * 320, y: 240 + point.y * 320, visibility: 0.98 };
    return handAtFace && /Index|Thumb/.test(name) && !/Foot/.test(name) ? mouth : { x: 320, y: 700, visibility: 0.2 };
  };
  const mouth = { ...at('mouthLeft'), visibility: 0.9 };
  const image = everyLandmark(at);
  return { timestampMs, frame: FRAME, presence: 0.95, image, world: everyLandmark((name) => world(name, trunkTurn)) };
}

/** Only the shoulders' direction is read in a front view. */
function world(name: LandmarkName, trunkTurn: number): WorldLandmark {
  const side = name === 'leftShoulder' ? 1 : name === 'rightShoulder' ? -1 : 0;
  const turn = (trunkTurn * Math.PI) / 180;
  return { x: side * 0.17 * Math.cos(turn), y: -0.45, z: side * 0.17 * Math.sin(turn), visibility: 0.9 };
}

function everyLandmark<Value>(valueOf: (name: LandmarkName) => Value): Record<LandmarkName, Value> {
  return Object.fromEntries(LANDMARK_NAMES.map((name) => [name, valueOf(name)])) as Record<LandmarkName, Value>;
}
