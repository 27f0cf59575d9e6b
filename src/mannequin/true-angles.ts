import type { AngleId } from '../geometry/angle';
import { metresToCentimetres, toDegrees } from '../geometry/units';
import type { PosedSkeleton } from './forward-kinematics';
import { compose, inverse, rotate, type Rotation } from '../geometry/rotation';
import { trueLandmarks, type RoomLandmarks } from './true-landmarks';
import { cross, distance, dot, LEFT, midpoint, normalize, subtract, UP, type Vec3 } from '../geometry/vec3';
import type { VirtualWebcam } from './virtual-webcam';

/** The angles that follow from bones alone; the rest of the catalogue needs a tap or a mask. */
export type TrueAngleId = Exclude<AngleId, 'craniovertebralAngle' | 'upperBackCurve'>;
export type TrueAngles = Readonly<Record<TrueAngleId, number>>;

/**
 * What every angle of the catalogue truly is, in its unit and sign. Sagittal angles are taken in the plane that the
 * pelvis faces, lateral ones across it, all against gravity: the camera has no part in them but in `viewingDistance`.
 */
export function trueAngles(posed: PosedSkeleton, webcam: VirtualWebcam): TrueAngles {
  const points = trueLandmarks(posed);
  const facing = horizontalFacing(posed.bones.pelvis.rotation);
  const shoulders = midpoint(points.leftShoulder, points.rightShoulder);
  const hips = midpoint(points.leftHip, points.rightHip);
  const ears = midpoint(points.leftEar, points.rightEar);
  const eyes = midpoint(points.leftEye, points.rightEye);
  const { upperTrunk, pelvis, neck, head } = posed.bones;
  return {
    headTilt: lineTilt(points.leftEar, points.rightEar),
    shoulderTilt: lineTilt(points.leftShoulder, points.rightShoulder),
    headYaw: yawOf(head.rotation),
    headPitch: pitchOf(head.rotation),
    trunkLateralLean: inclination(hips, shoulders, facing.right),
    shoulderProtraction: girdleAngle(posed, points, 'forward'),
    shoulderElevation: girdleAngle(posed, points, 'up'),
    thoracicFlexion: flexionBetween(pelvis.rotation, upperTrunk.rotation),
    neckFlexion: flexionBetween(upperTrunk.rotation, neck.rotation),
    headForward: metresToCentimetres(dot(subtract(ears, shoulders), facing.forward)),
    neckInclination: inclination(shoulders, ears, facing.forward),
    trunkInclination: inclination(hips, shoulders, facing.forward),
    viewingDistance: metresToCentimetres(distance(eyes, webcam.position)),
  };
}

/** Forward and right of the pelvis, made level. */
function horizontalFacing(pelvis: Rotation): { forward: Vec3; right: Vec3 } {
  const [x, , z] = pelvis.forward;
  const forward = normalize([x, 0, z]);
  return { forward, right: cross(forward, UP) };
}

/** Of a line across the body against the horizontal; the right end lower +. */
function lineTilt(left: Vec3, right: Vec3): number {
  return toDegrees(Math.asin(normalize(subtract(left, right))[1]));
}

/** Of a segment against the vertical, in the plane of the given level direction. */
function inclination(from: Vec3, to: Vec3, toward: Vec3): number {
  const segment = subtract(to, from);
  return toDegrees(Math.atan2(dot(segment, toward), dot(segment, UP)));
}

function yawOf({ forward }: Rotation): number {
  return toDegrees(Math.atan2(forward[0], forward[2]));
}

function pitchOf({ forward }: Rotation): number {
  return toDegrees(Math.asin(-forward[1]));
}

/** How far one segment is bent forward against another, about the lower one's left axis. */
function flexionBetween(lower: Rotation, upper: Rotation): number {
  const { up } = compose(inverse(lower), upper);
  return toDegrees(Math.atan2(up[2], up[1]));
}

/**
 * Mean of both sides: the line from the middle of the chest's inner collar-bone ends to the shoulder, seen from the upper
 * trunk, minus what it is at rest. Up + for elevation, forward + for protraction.
 */
function girdleAngle(posed: PosedSkeleton, points: RoomLandmarks, toward: 'up' | 'forward'): number {
  const { joints } = posed.skeleton;
  const unturn = inverse(posed.bones.upperTrunk.rotation);
  const sides = (['left', 'right'] as const).map((side) => {
    const now = rotate(unturn, subtract(points[`${side}Shoulder`], posed.bones[`${side}Clavicle`].position));
    const rest = subtract(joints[`${side}UpperArm`], joints[`${side}Clavicle`]);
    return bearing(now, toward) - bearing(rest, toward);
  });
  return ((sides[0] ?? 0) + (sides[1] ?? 0)) / 2;
}

function bearing(line: Vec3, toward: 'up' | 'forward'): number {
  return toDegrees(Math.atan2(line[toward === 'up' ? 1 : 2], Math.abs(dot(line, LEFT))));
}
