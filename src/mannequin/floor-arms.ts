import type { ArmAnchors, ArmTarget } from './arm-target';
import { exerciseArm } from './exercise-arms';
import type { ArmPose } from './posture-angles';
import { add, type Vec3 } from '../geometry/vec3';
import { outward } from './skeleton';

/** Lying, kneeling, getting up, breathing. All as of a figure that is still upright: it is laid down afterwards. */
export type FloorArmPose = Extract<
  ArmPose,
  | ('onHands' | 'onHandsReachLeft' | 'onHandsReachRight' | 'upReachLeft' | 'upReachRight' | 'openRight')
  | ('yDown' | 'yUp' | 'tDown' | 'tUp' | 'crossed' | 'bellyAndChest')
>;

/** Outward, up and forward from the shoulder, metres of the reference figure. */
interface Place {
  readonly wrist: Vec3;
  readonly elbowToward: Vec3;
  readonly fingers: Vec3 | null;
  readonly palm: Vec3;
}

/** Under the shoulder, the hand flat on the floor with its fingers ahead. */
const ON_HAND: Place = { wrist: [0.01, 0.02, 0.46], elbowToward: [0.3, -1, 0], fingers: [0, 1, 0.05], palm: [0, 0, 1] };
/** In line with the trunk, past the head. */
const PAST_HEAD: Place = { wrist: [0.03, 0.5, 0.07], elbowToward: [1, 0, -0.4], fingers: null, palm: [-1, 0, 0] };
/** Toward the ceiling, of somebody on their back. */
const UP: Place = { wrist: [0, -0.02, 0.5], elbowToward: [0.6, -1, 0], fingers: null, palm: [-1, 0, 0] };
const Y = (forward: number): Place => ({
  wrist: [0.25, 0.43, forward],
  elbowToward: [1, -0.6, -0.2],
  fingers: null,
  palm: [-0.6, 0.4, 0.2],
});
const T = (forward: number): Place => ({
  wrist: [0.5, 0.02, forward],
  elbowToward: [0, -1, -0.3],
  fingers: null,
  palm: [0, 1, 0],
});
const OPEN: Place = { wrist: [0.47, 0.02, -0.16], elbowToward: [0, -1, -0.4], fingers: null, palm: [0, 0.2, 1] };
const CROSSED: Place = {
  wrist: [-0.22, -0.09, 0.15],
  elbowToward: [0.5, -1, 0.5],
  fingers: [-1, 0.55, 0],
  palm: [0, 0, -1],
};
/** One hand on the belly, the other on the breastbone. */
const ON_BELLY: Place = {
  wrist: [-0.02, -0.31, 0.15],
  elbowToward: [1, -0.8, -0.3],
  fingers: [-1, -0.05, 0.05],
  palm: [0, 0, -1],
};
const ON_CHEST: Place = {
  wrist: [-0.07, -0.1, 0.14],
  elbowToward: [1, -1, 0.1],
  fingers: [-1, 0.2, 0],
  palm: [0, 0, -1],
};

export function floorArm(pose: FloorArmPose, anchors: ArmAnchors): ArmTarget {
  const isLeft = anchors.side === 'left';
  switch (pose) {
    case 'onHands':
      return placed(ON_HAND, anchors);
    case 'onHandsReachLeft':
      return placed(isLeft ? PAST_HEAD : ON_HAND, anchors);
    case 'onHandsReachRight':
      return placed(isLeft ? ON_HAND : PAST_HEAD, anchors);
    case 'upReachLeft':
      return placed(isLeft ? PAST_HEAD : UP, anchors);
    case 'upReachRight':
      return placed(isLeft ? UP : PAST_HEAD, anchors);
    case 'openRight':
      return isLeft ? exerciseArm('forward', anchors) : placed(OPEN, anchors);
    case 'yDown':
      return placed(Y(0.07), anchors);
    case 'yUp':
      return placed(Y(-0.07), anchors);
    case 'tDown':
      return placed(T(0.07), anchors);
    case 'tUp':
      return placed(T(-0.08), anchors);
    case 'crossed':
      return placed(CROSSED, anchors);
    case 'bellyAndChest':
      return isLeft ? placed(ON_CHEST, anchors) : ahead(placed(ON_BELLY, anchors), anchors.bellyOutM);
  }
}

/** The hand that rests on the belly rises with it. */
function ahead(target: ArmTarget, byM: number): ArmTarget {
  return { ...target, wrist: add(target.wrist, [0, 0, byM]) };
}

function placed({ wrist, elbowToward, fingers, palm }: Place, { side, shoulder, scale }: ArmAnchors): ArmTarget {
  const out = outward(side);
  const mirrored = ([x, y, z]: Vec3): Vec3 => [out * x, y, z];
  const [x, y, z] = mirrored(wrist);
  return {
    wrist: add(shoulder, [x * scale, y * scale, z * scale]),
    elbowToward: mirrored(elbowToward),
    fingers: fingers && mirrored(fingers),
    palm: mirrored(palm),
  };
}
