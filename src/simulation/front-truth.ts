import type { FrontTarget } from '../geometry/body-model/front-targets';
import type { Scene } from './landmark-response';
import type { Happening } from '../geometry/body-model/random-posture';
import {
  midShoulder,
  poseBody,
  STERNAL_HALF_WIDTH,
  type BodyPosture,
  type BodyShape,
  type PosedBody,
} from '../geometry/body-model/seated-body';
import type { ViewCamera } from '../geometry/body-model/view-camera';

const DEGREES = 180 / Math.PI;

/** What really changed between two scenes of one person. */
export function truthBetween(rest: Scene, now: Scene, { posture, camera }: Happening): Record<FrontTarget, number> {
  const before = poseBody(rest.shape, rest.posture);
  const after = poseBody(now.shape, now.posture);
  return {
    thoracicFlexion: posture.thoracicFlexion + posture.lumbarFlexion,
    neckFlexion: posture.neckFlexion,
    headForward: 100 * (headForward(after) - headForward(before)),
    headYaw: posture.headYaw,
    headPitch: posture.headPitch,
    headTilt: posture.headTilt,
    shoulderTilt: shoulderTilt(after) - shoulderTilt(before),
    trunkLateralLean: lateralLean(after) - lateralLean(before),
    viewingDistance: 100 * (viewingDistance(after, now.camera) - viewingDistance(before, rest.camera)),
    shoulderElevation: 100 * shoulderRise(rest.shape, posture),
    trunkLean: posture.trunkLean,
    shoulderProtraction: (posture.leftProtraction + posture.rightProtraction) / 2,
    bodyTurn: posture.trunkTurn,
    seatForward: 100 * posture.seatForward,
    seatUp: 100 * posture.seatUp,
    cameraPitch: camera.pitchDeg,
    cameraRoll: camera.rollDeg,
    cameraUp: 100 * camera.up,
  };
}

/** How far both shoulder joints together have risen along the upper trunk, metres: the collar bones turn about their inner ends. */
function shoulderRise({ shoulderHalfWidth }: BodyShape, { leftElevation, rightElevation }: BodyPosture): number {
  const bone = shoulderHalfWidth - STERNAL_HALF_WIDTH;
  return (bone * (Math.sin(leftElevation / DEGREES) + Math.sin(rightElevation / DEGREES))) / 2;
}

function headForward(body: PosedBody): number {
  return body.midEar[2] - midShoulder(body)[2];
}

function shoulderTilt(body: PosedBody): number {
  const { leftShoulder: l, rightShoulder: r } = body.points;
  return Math.atan2(l[1] - r[1], Math.hypot(l[0] - r[0], l[2] - r[2])) * DEGREES;
}

function lateralLean(body: PosedBody): number {
  const shoulders = midShoulder(body);
  return Math.atan2(-(shoulders[0] - body.hips[0]), shoulders[1] - body.hips[1]) * DEGREES;
}

function viewingDistance(body: PosedBody, camera: ViewCamera): number {
  const { leftEye: l, rightEye: r } = body.points;
  return Math.hypot(...[0, 1, 2].map((axis) => ((l[axis] ?? 0) + (r[axis] ?? 0)) / 2 - (camera.position[axis] ?? 0)));
}
