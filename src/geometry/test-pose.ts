import {
  LANDMARK_NAMES,
  type FrameSize,
  type ImageLandmark,
  type LandmarkName,
  type Mask,
  type Pose,
  type WorldLandmark,
} from './landmarks';
import { toRadians } from './units';
import type { Vector3 } from './vectors';

/**
 * Poses for tests. `poseWith()` is a person sitting upright at a desk, 60 cm in front of a webcam at eye height, and
 * whatever the test says differs. The picture is a true pinhole projection of one small body, so that turning the body
 * (`turnedLeftDeg`) gives honest three-quarter and side views.
 */
export interface PoseOverrides {
  readonly timestampMs?: number;
  readonly frame?: FrameSize;
  readonly presence?: number;
  readonly bodyMask?: Mask;
  /** Body and head turned to the person's left; 90 shows the right side to the camera. */
  readonly turnedLeftDeg?: number;
  /** Camera to the middle of the hips, metres along the line of sight. */
  readonly distanceM?: number;
  /** One visibility for all landmarks. */
  readonly visibility?: number;
  readonly image?: Partial<Record<LandmarkName, Partial<ImageLandmark>>>;
  readonly world?: Partial<Record<LandmarkName, Partial<WorldLandmark>>>;
  /** Moves body points before projection: metres, x to the person's left, y down, z toward the person's back. */
  readonly body?: Partial<Record<LandmarkName, Partial<Vector3>>>;
}

const FIELD_OF_VIEW_DEG = 65;
/** The camera stands at eye height: this far above the hips. */
const CAMERA_HEIGHT_M = 0.66;

export function poseWith(overrides: PoseOverrides = {}): Pose {
  const { timestampMs = 0, frame = { width: 640, height: 480 }, presence = 0.99 } = overrides;
  const turned = everyLandmark((name) =>
    turn({ ...BODY[name], ...overrides.body?.[name] }, overrides.turnedLeftDeg ?? 0),
  );
  return {
    timestampMs,
    frame,
    presence,
    ...(overrides.bodyMask && { bodyMask: overrides.bodyMask }),
    image: everyLandmark((name) => ({
      ...project(turned[name], frame, overrides.distanceM ?? 0.78),
      visibility: overrides.visibility ?? visibilityOf(name),
      ...overrides.image?.[name],
    })),
    world: everyLandmark((name) => ({
      ...turned[name],
      visibility: overrides.visibility ?? visibilityOf(name),
      ...overrides.world?.[name],
    })),
  };
}

export function everyLandmark<Value>(valueOf: (name: LandmarkName) => Value): Record<LandmarkName, Value> {
  return Object.fromEntries(LANDMARK_NAMES.map((name) => [name, valueOf(name)])) as Record<LandmarkName, Value>;
}

/** To the person's left: seen from above the nose swings toward +x, which is the right of the un-mirrored picture. */
function turn(point: Vector3, leftDeg: number): Vector3 {
  const angle = toRadians(leftDeg);
  return {
    x: point.x * Math.cos(angle) - point.z * Math.sin(angle),
    y: point.y,
    z: point.x * Math.sin(angle) + point.z * Math.cos(angle),
  };
}

function project(point: Vector3, frame: FrameSize, distanceM: number): { x: number; y: number } {
  const focalPx = frame.width / 2 / Math.tan(toRadians(FIELD_OF_VIEW_DEG / 2));
  const depth = distanceM + point.z;
  return {
    x: frame.width / 2 + (focalPx * point.x) / depth,
    y: frame.height / 2 + (focalPx * (point.y + CAMERA_HEIGHT_M)) / depth,
  };
}

/** At a desk the legs are guessed and the hips are half believed, as the pose model does. */
function visibilityOf(name: LandmarkName): number {
  if (/Hip/.test(name)) return 0.6;
  return /Knee|Ankle|Heel|Foot/.test(name) ? 0.1 : 0.98;
}

/** A middling adult, metres, hips at the origin, x to the person's left, y down, z toward the person's back. */
const BODY: Record<LandmarkName, Vector3> = {
  nose: { x: 0, y: -0.62, z: -0.135 },
  ...pair('EyeInner', 0.017, -0.66, -0.105),
  ...pair('Eye', 0.0315, -0.66, -0.1),
  ...pair('EyeOuter', 0.045, -0.658, -0.09),
  ...pair('Ear', 0.075, -0.635, -0.015),
  mouthLeft: { x: 0.025, y: -0.585, z: -0.11 },
  mouthRight: { x: -0.025, y: -0.585, z: -0.11 },
  ...pair('Shoulder', 0.165, -0.45, 0),
  ...pair('Elbow', 0.22, -0.2, -0.1),
  ...pair('Wrist', 0.16, -0.17, -0.34),
  ...pair('Pinky', 0.16, -0.16, -0.41),
  ...pair('Index', 0.13, -0.16, -0.42),
  ...pair('Thumb', 0.12, -0.17, -0.38),
  ...pair('Hip', 0.1, 0, 0),
  ...pair('Knee', 0.13, 0, -0.42),
  ...pair('Ankle', 0.13, 0.42, -0.4),
  ...pair('Heel', 0.13, 0.48, -0.36),
  ...pair('FootIndex', 0.14, 0.48, -0.55),
};

function pair<Part extends string>(part: Part, x: number, y: number, z: number) {
  return { [`left${part}`]: { x, y, z }, [`right${part}`]: { x: -x, y, z } } as Record<
    `left${Part}` | `right${Part}`,
    Vector3
  >;
}
