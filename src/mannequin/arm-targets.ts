import type { ArmAnchors, ArmTarget } from './arm-target';
import type { ArmPose } from './posture-angles';
import { toRadians } from '../geometry/units';
import { outward } from './skeleton';
import { add, type Vec3 } from '../geometry/vec3';
import { exerciseArm, handAtHead } from './exercise-arms';
import { floorArm } from './floor-arms';

const PALM_DOWN: Vec3 = [0, -1, 0];
const ELBOW_DOWN_AND_OUT = 0.45;

export function armTarget(pose: ArmPose, anchors: ArmAnchors): ArmTarget {
  const { side } = anchors;
  switch (pose) {
    case 'desk':
      return onDesk(anchors, 0.13, 0);
    case 'mouse':
      return side === 'right' ? onDesk(anchors, 0.27, 0.03) : onDesk(anchors, 0.11, 0);
    case 'lap':
      return inLap(anchors);
    case 'phone':
      return side === 'right' ? holdingPhone(anchors) : inLap(anchors);
    case 'chin':
      return side === 'right' ? atChin(anchors) : onDesk(anchors, 0.1, 0);
    case 'down':
      return hanging(anchors);
    case 'raised':
      return overhead(anchors);
    case 'doorLeft':
      return side === 'left' ? exerciseArm('doorLeft', anchors) : hanging(anchors);
    case 'doorRight':
      return side === 'right' ? exerciseArm('doorRight', anchors) : hanging(anchors);
    case 'forehead':
    case 'nape':
    case 'templeRight':
      return side === 'right' ? handAtHead(pose, anchors) : inLap(anchors);
    case 'templeLeft':
      return side === 'left' ? handAtHead(pose, anchors) : inLap(anchors);
    case 'onHands':
    case 'onHandsReachLeft':
    case 'onHandsReachRight':
    case 'upReachLeft':
    case 'upReachRight':
    case 'openRight':
    case 'yDown':
    case 'yUp':
    case 'tDown':
    case 'tUp':
    case 'crossed':
    case 'bellyAndChest':
      return floorArm(pose, anchors);
    case 'aside':
    case 'forward':
    case 'rowed':
    case 'elbowsIn':
    case 'forearmsOut':
    case 'goalpost':
    case 'pushed':
    case 'wallForearms':
      return exerciseArm(pose, anchors);
  }
}

function onDesk({ side, workplace }: ArmAnchors, asideM: number, aheadM: number): ArmTarget {
  const out = outward(side);
  return {
    wrist: [out * asideM, workplace.deskHeightM + 0.05, workplace.keyboardForwardM + aheadM],
    elbowToward: [out * ELBOW_DOWN_AND_OUT, -1, -0.3],
    fingers: [-out * 0.12, -0.18, 1],
    palm: PALM_DOWN,
  };
}

function inLap({ side, workplace, scale }: ArmAnchors): ArmTarget {
  const out = outward(side);
  return {
    wrist: add(workplace.hips, [out * 0.1 * scale, 0.105 * scale, 0.25 * scale]),
    elbowToward: [out * 0.6, -1, -0.4],
    fingers: [-out * 0.45, -0.05, 1],
    palm: PALM_DOWN,
  };
}

function holdingPhone({ side, shoulder, scale }: ArmAnchors): ArmTarget {
  const out = outward(side);
  return {
    wrist: add(shoulder, [-out * 0.1 * scale, -0.19 * scale, 0.27 * scale]),
    elbowToward: [out * 0.35, -1, 0],
    fingers: [-out * 0.25, 1, 0.35],
    palm: [-out * 0.2, 0.25, -1],
  };
}

function atChin({ side, head, scale }: ArmAnchors): ArmTarget {
  const out = outward(side);
  return {
    wrist: add(head, [out * 0.045 * scale, -0.13 * scale, 0.07 * scale]),
    elbowToward: [out * 0.35, -1, 0.25],
    fingers: [-out * 0.1, 1, 0.05],
    palm: [-out * 0.7, 0.2, -0.6],
  };
}

function hanging({ side, shoulder, scale, stepDeg }: ArmAnchors): ArmTarget {
  const out = outward(side);
  const swing = -out * Math.sin(toRadians(stepDeg)) * 0.4;
  return {
    wrist: add(shoulder, [out * 0.075 * scale, (-0.525 + Math.abs(swing) / 4) * scale, (0.05 + swing) * scale]),
    elbowToward: [out * 0.3, 0, -1],
    fingers: null,
    palm: [-out, 0, -0.2],
  };
}

function overhead({ side, shoulder, scale }: ArmAnchors): ArmTarget {
  const out = outward(side);
  return {
    wrist: add(shoulder, [out * 0.06 * scale, 0.5 * scale, 0.06 * scale]),
    elbowToward: [out, 0, 0.4],
    fingers: null,
    palm: [-out, 0, 0],
  };
}
