import type { ImageLandmark, LandmarkName } from '../geometry/landmarks';
import { LANDMARK_NAMES } from '../geometry/landmarks';
import type { PosedSkeleton } from './forward-kinematics';
import { rotate } from '../geometry/rotation';
import { outward, restArmDirection, type Bone, type Side } from './skeleton';
import { add, scale, type Vec3 } from '../geometry/vec3';
import { project, toCamera, type VirtualWebcam } from './virtual-webcam';

export type RoomLandmarks = Readonly<Record<LandmarkName, Vec3>>;

/** Face points on the skin, from the head's joint, metres of the unscaled figure; the person's left ones. */
export const FACE_POINTS = {
  nose: [0, 0.056, 0.119],
  eyeInner: [0.0175, 0.0865, 0.0815],
  eye: [0.0325, 0.087, 0.0845],
  eyeOuter: [0.0465, 0.0875, 0.0715],
  ear: [0.0745, 0.071, 0.004],
  mouth: [0.0245, 0.0235, 0.0865],
} as const satisfies Record<string, Vec3>;

type SideLandmark = LandmarkName extends infer N ? (N extends `left${infer R}` ? R : never) : never;

/** Where each point of the model's 33 truly is, in the room. */
export function trueLandmarks(posed: PosedSkeleton): RoomLandmarks {
  return Object.fromEntries(LANDMARK_NAMES.map((name) => [name, landmark(posed, name)])) as Record<LandmarkName, Vec3>;
}

function landmark(posed: PosedSkeleton, name: LandmarkName): Vec3 {
  if (name === 'nose') return pointOn(posed, 'head', headPoint(posed, FACE_POINTS.nose));
  if (name === 'mouthLeft') return facePoint(posed, 'left', FACE_POINTS.mouth);
  if (name === 'mouthRight') return facePoint(posed, 'right', FACE_POINTS.mouth);
  const side: Side = name.startsWith('left') ? 'left' : 'right';
  return sideLandmark(posed, side, name.slice(side.length) as SideLandmark);
}

function sideLandmark(posed: PosedSkeleton, side: Side, part: SideLandmark): Vec3 {
  switch (part) {
    case 'EyeInner':
      return facePoint(posed, side, FACE_POINTS.eyeInner);
    case 'Eye':
      return facePoint(posed, side, FACE_POINTS.eye);
    case 'EyeOuter':
      return facePoint(posed, side, FACE_POINTS.eyeOuter);
    case 'Ear':
      return facePoint(posed, side, FACE_POINTS.ear);
    case 'Shoulder':
      return posed.bones[`${side}UpperArm`].position;
    case 'Elbow':
      return posed.bones[`${side}Forearm`].position;
    case 'Wrist':
      return posed.bones[`${side}Hand`].position;
    case 'Pinky':
      return handPoint(posed, side, { along: 0.095, aside: -0.035 });
    case 'Index':
      return handPoint(posed, side, { along: 0.1, aside: 0.03 });
    case 'Thumb':
      return handPoint(posed, side, { along: 0.06, aside: 0.05 });
    case 'Hip':
      return posed.bones[`${side}Thigh`].position;
    case 'Knee':
      return posed.bones[`${side}Shin`].position;
    case 'Ankle':
      return posed.bones[`${side}Foot`].position;
    case 'Heel':
      return pointOn(posed, `${side}Foot`, [0, -0.055, -0.045]);
    case 'FootIndex':
      return pointOn(posed, `${side}Foot`, [outward(side) * 0.025, -0.06, 0.15]);
  }
}

/** A point that moves with a bone, given from the bone's joint in the unscaled rest figure. */
export function pointOn({ skeleton, bones }: PosedSkeleton, bone: Bone, fromJoint: Vec3): Vec3 {
  const { position, rotation } = bones[bone];
  return add(position, rotate(rotation, scale(fromJoint, skeleton.scale)));
}

function headPoint({ skeleton }: PosedSkeleton, point: Vec3): Vec3 {
  return scale(point, skeleton.body.headSize);
}

function facePoint(posed: PosedSkeleton, side: Side, [x, y, z]: Vec3): Vec3 {
  return pointOn(posed, 'head', headPoint(posed, [outward(side) * x, y, z]));
}

function handPoint(posed: PosedSkeleton, side: Side, { along, aside }: { along: number; aside: number }): Vec3 {
  return pointOn(posed, `${side}Hand`, add(scale(restArmDirection(side), along), [0, 0, aside]));
}

/** Pixels of the un-mirrored frame. Visibility tells only whether the point lies inside the frame. Null: behind the lens. */
export function imageLandmarks(
  points: RoomLandmarks,
  webcam: VirtualWebcam,
): Record<LandmarkName, ImageLandmark | null> {
  return mapLandmarks(points, (point) => {
    const pixel = project(webcam, point);
    return pixel && { ...pixel, visibility: isInside(pixel, webcam) ? 1 : 0 };
  });
}

/** Metres right, down and forward of the lens. */
export function cameraLandmarks(points: RoomLandmarks, webcam: VirtualWebcam): RoomLandmarks {
  return mapLandmarks(points, (point) => toCamera(webcam, point));
}

export function isInside({ x, y }: { x: number; y: number }, { width, height }: VirtualWebcam): boolean {
  return x >= 0 && y >= 0 && x < width && y < height;
}

function mapLandmarks<T>(points: RoomLandmarks, change: (point: Vec3) => T): Record<LandmarkName, T> {
  return Object.fromEntries(LANDMARK_NAMES.map((name) => [name, change(points[name])])) as Record<LandmarkName, T>;
}
