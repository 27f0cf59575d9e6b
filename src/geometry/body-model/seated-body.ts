import type { BodyPoint } from './body-points';
import { bendForward, compose, leanRight, rotate, turnLeft, type Rotation } from '../rotation';
import { add, midpoint, type Vec3 } from '../vec3';

/**
 * A seated upper body as five linked segments (pelvis, lumbar spine, thorax bent at four joints, neck, head) and two collar
 * bones. The pelvis turns about the middle of the hip joints. Lengths in metres, at rest.
 */
export interface BodyShape {
  /** Middle of the hips to the lumbar joint, and from there to the base of the neck, along the spine. */
  readonly pelvisHeight: number;
  /** How far the lumbar joint lies behind the hip joints. */
  readonly pelvisBack: number;
  readonly spineLength: number;
  /** How far the base of the neck lies in front of (+) or behind the hips when sitting at rest. */
  readonly spineForward: number;
  /** How far the middle of the thoracic spine arches back behind the line from the lumbar joint to the neck. */
  readonly spineArch: number;
  readonly shoulderHalfWidth: number;
  /** Shoulder joints against the base of the neck: below it, in front of it. */
  readonly shoulderDrop: number;
  readonly shoulderForward: number;
  readonly neckLength: number;
  readonly neckForward: number;
  /** Face points against the joint between neck and skull, left side; x is half the distance between the two. */
  readonly ear: Vec3;
  /** Where a pose model marks the ear: inside and in front of the true one, on the edge it can see. */
  readonly markedEar: Vec3;
  readonly eye: Vec3;
  readonly mouth: Vec3;
  readonly nose: Vec3;
}

/** Everything that moves the body, degrees (metres for the seat). Signs as everywhere: forward and to the right are +. */
export interface BodyPosture {
  readonly trunkLean: number;
  readonly trunkSide: number;
  readonly trunkTurn: number;
  readonly lumbarFlexion: number;
  readonly thoracicFlexion: number;
  readonly neckFlexion: number;
  readonly neckSide: number;
  /** The head's own three angles are absolute: people keep their eyes on the screen while the neck moves. */
  readonly headPitch: number;
  readonly headYaw: number;
  readonly headTilt: number;
  readonly leftElevation: number;
  readonly rightElevation: number;
  readonly leftProtraction: number;
  readonly rightProtraction: number;
  readonly seatForward: number;
  readonly seatUp: number;
  readonly seatLeft: number;
}

export const UPRIGHT: BodyPosture = {
  trunkLean: 0,
  trunkSide: 0,
  trunkTurn: 0,
  lumbarFlexion: 0,
  thoracicFlexion: 0,
  neckFlexion: 0,
  neckSide: 0,
  headPitch: 0,
  headYaw: 0,
  headTilt: 0,
  leftElevation: 0,
  rightElevation: 0,
  leftProtraction: 0,
  rightProtraction: 0,
  seatForward: 0,
  seatUp: 0,
  seatLeft: 0,
};

export interface PosedBody {
  readonly points: Readonly<Record<BodyPoint, Vec3>>;
  readonly hips: Vec3;
  /** The true middle of the ears. */
  readonly midEar: Vec3;
}

const THORACIC_JOINTS = 4;
/** Half the distance between the inner ends of the collar bones. */
export const STERNAL_HALF_WIDTH = 0.025;

/** Where every point of this body is in this posture, in metres from the resting middle of the hips. */
export function poseBody(shape: BodyShape, posture: BodyPosture): PosedBody {
  const hips: Vec3 = [posture.seatLeft, posture.seatUp, posture.seatForward];
  const spine = poseSpine(shape, posture, hips);
  const neckTurn = compose(spine.turn, leanRight(posture.neckSide), bendForward(posture.neckFlexion));
  const skull = add(spine.neckBase, rotate(neckTurn, [0, shape.neckLength, shape.neckForward]));
  const headTurn = compose(turnLeft(posture.headYaw), bendForward(posture.headPitch), leanRight(posture.headTilt));
  const onHead = (point: Vec3, side: number) => add(skull, rotate(headTurn, [point[0] * side, point[1], point[2]]));
  return {
    hips,
    midEar: onHead(shape.ear, 0),
    points: {
      nose: onHead(shape.nose, 0),
      leftEye: onHead(shape.eye, 1),
      rightEye: onHead(shape.eye, -1),
      leftEar: onHead(shape.markedEar, 1),
      rightEar: onHead(shape.markedEar, -1),
      mouthLeft: onHead(shape.mouth, 1),
      mouthRight: onHead(shape.mouth, -1),
      leftShoulder: poseShoulder(shape, spine, { side: 1, up: posture.leftElevation, out: posture.leftProtraction }),
      rightShoulder: poseShoulder(shape, spine, {
        side: -1,
        up: posture.rightElevation,
        out: posture.rightProtraction,
      }),
    },
  };
}

export function midShoulder(body: PosedBody): Vec3 {
  return midpoint(body.points.leftShoulder, body.points.rightShoulder);
}

interface PosedSpine {
  readonly neckBase: Vec3;
  readonly turn: Rotation;
}

function poseSpine(shape: BodyShape, posture: BodyPosture, hips: Vec3): PosedSpine {
  let turn = compose(turnLeft(posture.trunkTurn), leanRight(posture.trunkSide), bendForward(posture.trunkLean));
  let joint = add(hips, rotate(turn, [0, shape.pelvisHeight, -shape.pelvisBack]));
  turn = compose(turn, bendForward(posture.lumbarFlexion));
  for (let i = 0; i <= THORACIC_JOINTS; i++) {
    joint = add(joint, rotate(turn, spineStep(shape, i)));
    if (i < THORACIC_JOINTS) turn = compose(turn, bendForward(posture.thoracicFlexion / THORACIC_JOINTS));
  }
  return { neckBase: joint, turn };
}

/** From one joint of the resting spine to the next: evenly high, along a parabola that bulges backward. */
function spineStep({ spineLength, spineForward, spineArch }: BodyShape, index: number): Vec3 {
  const share = 1 / (THORACIC_JOINTS + 1);
  const forward = (t: number) => spineForward * t - 4 * spineArch * t * (1 - t);
  return [0, spineLength * share, forward((index + 1) * share) - forward(index * share)];
}

function poseShoulder(
  shape: BodyShape,
  spine: PosedSpine,
  { side, up, out }: { side: 1 | -1; up: number; out: number },
): Vec3 {
  const collarBone: Vec3 = [side * (shape.shoulderHalfWidth - STERNAL_HALF_WIDTH), 0, 0];
  const moved = rotate(compose(turnLeft(-side * out), leanRight(side * up)), collarBone);
  const root: Vec3 = [side * STERNAL_HALF_WIDTH, -shape.shoulderDrop, shape.shoulderForward];
  return add(spine.neckBase, rotate(spine.turn, add(root, moved)));
}
