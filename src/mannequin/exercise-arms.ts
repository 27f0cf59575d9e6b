import type { ArmAnchors, ArmTarget } from './arm-target';
import type { ArmPose } from './posture-angles';
import { add, type Vec3 } from '../geometry/vec3';
import { outward } from './skeleton';

/** Where a hand is from the shoulder, and where the elbow points: outward, up, forward; metres of the reference figure. */
interface Place {
  readonly wrist: Vec3;
  readonly elbowToward: Vec3;
  readonly palm: Vec3;
}

type ShoulderPose = Extract<
  ArmPose,
  | ('aside' | 'forward' | 'rowed' | 'elbowsIn' | 'forearmsOut' | 'goalpost' | 'pushed' | 'wallForearms')
  | ('doorLeft' | 'doorRight')
>;

/** Elbow a little below shoulder height, forearm up along the frame, and the body has gone past it. */
const AT_DOOR: Place = { wrist: [0.26, 0.17, -0.1], elbowToward: [1, -1, -0.3], palm: [0, 0, 1] };

const FROM_SHOULDER: Readonly<Record<ShoulderPose, Place>> = {
  aside: { wrist: [0.5, 0, 0.15], elbowToward: [0, -0.3, -1], palm: [0, -1, 0] },
  forward: { wrist: [-0.02, -0.06, 0.5], elbowToward: [0.6, -1, 0], palm: [-0.4, -1, 0] },
  rowed: { wrist: [0.03, -0.19, 0.04], elbowToward: [0.15, -0.4, -1], palm: [-1, 0, 0] },
  elbowsIn: { wrist: [0.01, -0.27, 0.24], elbowToward: [0.1, -1, -0.4], palm: [-1, 0, 0] },
  forearmsOut: { wrist: [0.21, -0.27, 0.14], elbowToward: [-0.2, -1, -0.4], palm: [-1, 0, 1] },
  goalpost: { wrist: [0.28, 0.24, 0], elbowToward: [1, -1, 0], palm: [0, 0, 1] },
  /** At the desk's edge, where `forward` had the hands before the body came closer. */
  pushed: { wrist: [0.05, 0, 0.21], elbowToward: [0.8, -1, -0.6], palm: [0, 0, 1] },
  wallForearms: { wrist: [0.02, 0.2, 0.28], elbowToward: [0.1, -1, 0.4], palm: [0, 0, 1] },
  doorLeft: AT_DOOR,
  doorRight: AT_DOOR,
};

export function exerciseArm(pose: ShoulderPose, { side, shoulder, scale }: ArmAnchors): ArmTarget {
  const { wrist, elbowToward, palm } = FROM_SHOULDER[pose];
  const out = outward(side);
  const mirrored = ([x, y, z]: Vec3): Vec3 => [out * x, y, z];
  const [x, y, z] = mirrored(wrist);
  return {
    wrist: add(shoulder, [x * scale, y * scale, z * scale]),
    elbowToward: mirrored(elbowToward),
    fingers: null,
    palm: mirrored(palm),
  };
}

type HeadPose = Extract<ArmPose, 'forehead' | 'nape' | 'templeLeft' | 'templeRight'>;

/** From the joint below the head: outward, up, forward; the hand lies flat against it. */
const AT_HEAD: Readonly<Record<HeadPose, { readonly wrist: Vec3; readonly fingers: Vec3; readonly palm: Vec3 }>> = {
  forehead: { wrist: [0.07, 0.02, 0.13], fingers: [-0.5, 1, -0.1], palm: [-0.2, 0, -1] },
  nape: { wrist: [0.13, 0.06, -0.09], fingers: [-1, 0.15, -0.35], palm: [-0.2, 0, 1] },
  templeLeft: { wrist: [0.13, 0.01, 0.03], fingers: [-0.1, 1, -0.2], palm: [-1, 0, 0] },
  templeRight: { wrist: [0.13, 0.01, 0.03], fingers: [-0.1, 1, -0.2], palm: [-1, 0, 0] },
};

export function handAtHead(pose: HeadPose, { side, head, scale }: ArmAnchors): ArmTarget {
  const { wrist, fingers, palm } = AT_HEAD[pose];
  const out = outward(side);
  const mirrored = ([x, y, z]: Vec3): Vec3 => [out * x, y, z];
  const [x, y, z] = mirrored(wrist);
  return {
    wrist: add(head, [x * scale, y * scale, z * scale]),
    elbowToward: [out, -0.6, 0.1],
    fingers: mirrored(fingers),
    palm: mirrored(palm),
  };
}
