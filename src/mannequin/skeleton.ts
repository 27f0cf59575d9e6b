import type { BodyBuild } from './person';
import type { Stance } from './posture-angles';
import { add, midpoint, scale, type Vec3 } from '../geometry/vec3';

/** Each bone is named after the segment it moves and turns about the joint nearer to the pelvis. */
export const BONES = [
  'pelvis',
  'lumbar',
  'ribsLow',
  'ribsMid',
  'ribsHigh',
  'upperTrunk',
  'neck',
  'head',
  'leftClavicle',
  'leftUpperArm',
  'leftForearm',
  'leftHand',
  'rightClavicle',
  'rightUpperArm',
  'rightForearm',
  'rightHand',
  'leftThigh',
  'leftShin',
  'leftFoot',
  'rightThigh',
  'rightShin',
  'rightFoot',
] as const;
export type Bone = (typeof BONES)[number];

/** From the pelvis up; each bends against the one before. */
export const SPINE = ['pelvis', 'lumbar', 'ribsLow', 'ribsMid', 'ribsHigh', 'upperTrunk', 'neck'] as const;

export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** +1 on the person's left, −1 on the right: the sign of x. */
export function outward(side: Side): 1 | -1 {
  return side === 'left' ? 1 : -1;
}

/** Arms of the rest figure hang this far below the horizontal: half way between the postures they are bent to. */
export const REST_ARM_DROP_DEG = 50;
const DROP = (REST_ARM_DROP_DEG * Math.PI) / 180;
const REFERENCE_STATURE_M = 1.72;

const UPPER_ARM_M = 0.285;
const FOREARM_M = 0.25;
export const SHIN_M = 0.405;
export const THIGH_M = 0.42;
/** Hips and knees of the free figure at rest are bent half as far as they ever are; the shins are upright. */
export const FREE_REST_BEND_DEG = 50;

/** Where the joints are at rest, metres, feet on the floor (standing) or at their height below the knees (seated). */
export interface Skeleton {
  readonly stance: Stance;
  /** Size against the figure that the joints and the skin are drawn for. */
  readonly scale: number;
  readonly body: BodyBuild;
  readonly joints: Readonly<Record<Bone, Vec3>>;
  /** Drawn from head to foot: with the hips and the feet that a webcam never sees. */
  readonly isWhole: boolean;
}

export function skeletonOf(body: BodyBuild, stance: Stance, isWhole = false): Skeleton {
  const joints: Record<Bone, Vec3> = {
    ...trunk(body),
    ...arm('left', body),
    ...arm('right', body),
    ...leg('left', stance),
    ...leg('right', stance),
  };
  return { stance, scale: body.statureM / REFERENCE_STATURE_M, body, joints, isWhole };
}

/** Unit vector from the shoulder to the hand of the rest figure. */
export function restArmDirection(side: Side): Vec3 {
  return [outward(side) * Math.cos(DROP), -Math.sin(DROP), 0];
}

/** Which way the palm of the rest figure looks: inward and down. */
export function restPalmDirection(side: Side): Vec3 {
  return [-outward(side) * Math.sin(DROP), -Math.cos(DROP), 0];
}

export function hipCentre(skeleton: Skeleton): Vec3 {
  return midpoint(skeleton.joints.leftThigh, skeleton.joints.rightThigh);
}

function trunk(body: BodyBuild) {
  const neck: Vec3 = [0, 1.452, -0.03];
  const toHead: Vec3 = [0, 0.104 * body.neckLength, 0.026];
  return {
    pelvis: [0, 0.95, -0.01],
    lumbar: [0, 1.01, -0.028],
    ribsLow: [0, 1.115, -0.024],
    ribsMid: [0, 1.2, -0.034],
    ribsHigh: [0, 1.285, -0.042],
    upperTrunk: [0, 1.368, -0.04],
    neck,
    head: add(neck, toHead),
  } satisfies Partial<Record<Bone, Vec3>>;
}

function arm<S extends Side>(side: S, body: BodyBuild) {
  const x = outward(side);
  const shoulder: Vec3 = [x * 0.178 * body.shoulderWidth, 1.42, -0.022];
  const down = restArmDirection(side);
  const elbow = add(shoulder, scale(down, UPPER_ARM_M));
  const wrist = add(elbow, scale(down, FOREARM_M));
  return {
    [`${side}Clavicle`]: [x * 0.024, 1.428, 0.012],
    [`${side}UpperArm`]: shoulder,
    [`${side}Forearm`]: elbow,
    [`${side}Hand`]: wrist,
  } as Record<`${S}Clavicle` | `${S}UpperArm` | `${S}Forearm` | `${S}Hand`, Vec3>;
}

/** The seated figure is modelled with bent hips and knees, so that its skin need not fold by a right angle. */
function leg<S extends Side>(side: S, stance: Stance) {
  const x = outward(side);
  const hip: Vec3 = [x * 0.09, 0.915, 0];
  const knee = kneeOf(stance, x, hip);
  const ankle: Vec3 = [knee[0] + x * 0.006, knee[1] - SHIN_M, knee[2] - (stance === 'free' ? 0 : 0.03)];
  return { [`${side}Thigh`]: hip, [`${side}Shin`]: knee, [`${side}Foot`]: ankle } as Record<
    `${S}Thigh` | `${S}Shin` | `${S}Foot`,
    Vec3
  >;
}

function kneeOf(stance: Stance, x: 1 | -1, hip: Vec3): Vec3 {
  const bend = (FREE_REST_BEND_DEG * Math.PI) / 180;
  switch (stance) {
    case 'standing':
      return [x * 0.096, hip[1] - THIGH_M, 0.012];
    case 'seated':
      return [x * 0.128, hip[1] + 0.02, THIGH_M * 0.994];
    case 'free':
      return [x * 0.102, hip[1] - THIGH_M * Math.cos(bend), THIGH_M * Math.sin(bend)];
  }
}
