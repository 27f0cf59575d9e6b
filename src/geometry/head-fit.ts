import type { LandmarkName, Pose } from './landmarks';
import { leastSquares } from './least-squares';
import { clamp01 } from './measurement';
import { toDegrees, toRadians } from './units';
import { distance, midpoint, type Vector2, type Vector3 } from './vectors';

/** A rigid head seen by a pinhole camera. Angles against the camera, camera roll not removed. */
export interface HeadFit {
  /** Positive: turned to the person's left. */
  readonly yawDeg: number;
  /** Positive: nose down. */
  readonly pitchDeg: number;
  /** The line through the ears as it lies in the picture plane. Positive: right ear lower. */
  readonly tiltDeg: number;
  /** Camera to the middle of the eyes, centimetres, for a head of population size. */
  readonly distanceCm: number;
  readonly sd: { readonly yawDeg: number; readonly pitchDeg: number; readonly tiltDeg: number };
}

/**
 * The head as the pose model draws it: centimetres from the middle of the eyes, x to the person's left, y down, z toward
 * the back of the head. Adult means: eyes 6.3 cm apart, outer corners 9, ear to ear 15.
 */
const HEAD: readonly (readonly [LandmarkName, Vector3])[] = [
  ['nose', { x: 0, y: 3.7, z: -3.2 }],
  ['leftEyeInner', { x: 1.7, y: 0, z: 0 }],
  ['leftEye', { x: 3.15, y: 0, z: 0 }],
  ['leftEyeOuter', { x: 4.5, y: 0.1, z: 0.8 }],
  ['rightEyeInner', { x: -1.7, y: 0, z: 0 }],
  ['rightEye', { x: -3.15, y: 0, z: 0 }],
  ['rightEyeOuter', { x: -4.5, y: 0.1, z: 0.8 }],
  ['leftEar', { x: 7.4, y: 1.8, z: 9 }],
  ['rightEar', { x: -7.4, y: 1.8, z: 9 }],
  ['mouthLeft', { x: 2.5, y: 7, z: -0.8 }],
  ['mouthRight', { x: -2.5, y: 7, z: -0.8 }],
];

/** Pixels a landmark wanders, as a share of the distance between the eyes. */
const LANDMARK_NOISE = 0.05;

/**
 * Turns the head model until its landmarks fall on the picture's; null where the face is a point or not numbers.
 * Unknowns: yaw, pitch, tilt (rad), the eyes' middle in the picture (in eye distances from where it is seen), log depth.
 */
export function fitHead(pose: Pose, focalPx: number): HeadFit | null {
  const { leftEye, rightEye, leftEar, rightEar } = pose.image;
  const eyes = midpoint(leftEye, rightEye);
  const size = Math.max(distance(leftEye, rightEye), distance(leftEar, rightEar) * EYES_IN_EARS);
  if (!Number.isFinite(size + eyes.x + eyes.y) || size < 2) return null;
  const camera = { focalPx, centre: { x: pose.frame.width / 2, y: pose.frame.height / 2 } };
  const depth = (focalPx * EYE_DISTANCE_CM) / size;
  const fit = leastSquares({
    start: [0, 0, Math.atan2(rightEye.y - leftEye.y, Math.abs(leftEye.x - rightEye.x)), 0, 0, 0],
    steps: [1e-4, 1e-4, 1e-4, 1e-4, 1e-4, 1e-4],
    residuals: ([yaw, pitch, tilt, right, down, nearer]) => {
      const z = depth * Math.exp(nearer!);
      const x = ((eyes.x + right! * size - camera.centre.x) * z) / focalPx;
      const y = ((eyes.y + down! * size - camera.centre.y) * z) / focalPx;
      const turn = headTurn(yaw!, pitch!, tilt!);
      return HEAD.flatMap(([name, point]) => {
        const turned = turn(point);
        const seen = pose.image[name];
        const weight = clamp01(seen.visibility) / (size * LANDMARK_NOISE);
        const at = project({ x: x + turned.x, y: y + turned.y, z: z + turned.z }, camera);
        return [(at.x - seen.x) * weight, (at.y - seen.y) * weight];
      });
    },
  });
  return readFit(fit.parameters, fit.sd, depth, { eyes, size, camera });
}

const EYE_DISTANCE_CM = 6.3;
const EYES_IN_EARS = 0.42;

interface Camera {
  readonly focalPx: number;
  readonly centre: Vector2;
}

function readFit(
  parameters: readonly number[],
  sd: readonly number[],
  depth: number,
  { eyes, size, camera }: { eyes: Vector2; size: number; camera: Camera },
): HeadFit | null {
  const [yaw, pitch, tilt, right, down, nearer] = parameters as [number, number, number, number, number, number];
  const z = depth * Math.exp(nearer);
  const aside = Math.hypot(eyes.x + right * size - camera.centre.x, eyes.y + down * size - camera.centre.y);
  const distanceCm = z * Math.hypot(1, aside / camera.focalPx);
  if (!parameters.every(Number.isFinite) || !Number.isFinite(distanceCm)) return null;
  return {
    yawDeg: toDegrees(yaw),
    pitchDeg: toDegrees(pitch),
    tiltDeg: lineTilt(yaw, pitch, tilt),
    distanceCm,
    sd: { yawDeg: toDegrees(sd[0]!), pitchDeg: toDegrees(sd[1]!), tiltDeg: toDegrees(sd[2]!) },
  };
}

/** Where the head's own left points in the picture: a camera roll then adds to it one to one, however the head is turned. */
function lineTilt(yaw: number, pitch: number, tilt: number): number {
  const left = headTurn(yaw, pitch, tilt)({ x: 1, y: 0, z: 0 });
  return toDegrees(Math.atan2(-left.y, left.x));
}

/** Tilt first, then pitch, then yaw about the vertical; camera axes. */
function headTurn(yaw: number, pitch: number, tilt: number): (point: Vector3) => Vector3 {
  const [cosYaw, sinYaw] = [Math.cos(yaw), Math.sin(yaw)];
  const [cosPitch, sinPitch] = [Math.cos(pitch), Math.sin(pitch)];
  const [cosTilt, sinTilt] = [Math.cos(tilt), Math.sin(tilt)];
  return (point) => {
    const across = point.x * cosTilt + point.y * sinTilt;
    const down = -point.x * sinTilt + point.y * cosTilt;
    const back = down * sinPitch + point.z * cosPitch;
    return {
      x: across * cosYaw - back * sinYaw,
      y: down * cosPitch - point.z * sinPitch,
      z: across * sinYaw + back * cosYaw,
    };
  };
}

function project({ x, y, z }: Vector3, { focalPx, centre }: Camera): Vector2 {
  const depth = Math.max(z, 1);
  return { x: centre.x + (focalPx * x) / depth, y: centre.y + (focalPx * y) / depth };
}

/** Focal length in pixels of a camera that sees so many degrees from the left to the right edge. */
export function focalLengthPx(width: number, horizontalFovDeg: number): number {
  return width / 2 / Math.tan(toRadians(horizontalFovDeg / 2));
}
