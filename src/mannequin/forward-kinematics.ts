import { mixTargets, type ArmAnchors, type ArmTarget } from './arm-target';
import { armTarget } from './arm-targets';
import { bendDirection, reachArm } from './arm-reach';
import type { BonePlace } from './bone-place';
import { lieDown } from './lie-down';
import { plantedLeg } from './planted-leg';
import type { PostureAngles } from './posture-angles';
import { align, compose, bendForward, rotate, leanRight, turnLeft, type Rotation } from '../geometry/rotation';
import {
  FREE_REST_BEND_DEG,
  hipCentre,
  outward,
  restArmDirection,
  restPalmDirection,
  SIDES,
  type Bone,
  type Side,
  type Skeleton,
} from './skeleton';
import { add, distance, FORWARD, length, normalize, perpendicular, scale, subtract, type Vec3 } from '../geometry/vec3';
import { toRadians } from '../geometry/units';
import { workplaceFor, type Workplace } from './workplace';

export interface PosedSkeleton {
  readonly skeleton: Skeleton;
  readonly bones: Readonly<Record<Bone, BonePlace>>;
  /** How far a breath has lifted the front of the belly, metres. */
  readonly bellyOutM: number;
}

type Placed = Partial<Record<Bone, BonePlace>>;

/** Put every bone where the posture says. Pure arithmetic: no picture is needed for it. */
export function poseSkeleton(
  skeleton: Skeleton,
  posture: PostureAngles,
  workplace: Workplace = workplaceFor(skeleton),
): PosedSkeleton {
  const trunk = placeTrunk(skeleton, posture, placePelvis(skeleton, posture, workplace));
  const bones = SIDES.reduce<Placed>(
    (placed, side) => ({
      ...placed,
      ...placeArm({ skeleton, posture, workplace, side, trunk }),
      ...placeLeg(skeleton, posture, { side, pelvis: trunk.pelvis }),
    }),
    trunk,
  );
  const stood = tipped(bones as Record<Bone, BonePlace>, skeleton, posture.bodyPitchDeg);
  return { skeleton, bones: lieDown(stood, skeleton, posture.ground), bellyOutM: posture.bellyOutCm / 100 };
}

/** About the toes; see PostureAngles. */
function tipped(bones: Record<Bone, BonePlace>, { scale: size }: Skeleton, pitchDeg: number): Record<Bone, BonePlace> {
  if (pitchDeg === 0) return bones;
  const turn = bendForward(pitchDeg);
  const toes: Vec3 = [0, 0, TOES_AHEAD_M * size];
  const entries = Object.entries(bones).map(([bone, { position, rotation }]) => {
    const place = add(toes, rotate(turn, subtract(position, toes)));
    return [bone, { position: place, rotation: compose(turn, rotation) }] as const;
  });
  return Object.fromEntries(entries) as Record<Bone, BonePlace>;
}

const TOES_AHEAD_M = 0.12;

/** The pelvis leans about the middle of the hips, which stay on the seat. */
function placePelvis(skeleton: Skeleton, posture: PostureAngles, workplace: Workplace): BonePlace {
  const rotation = compose(
    turnLeft(posture.trunkTwist),
    leanRight(posture.trunkSideLean),
    bendForward(posture.trunkLean),
  );
  const upM = posture.seatUpCm / 100 - sunkByStep(skeleton, posture.stepDeg);
  const seat = add(workplace.hips, [-posture.seatRightCm / 100, upM, posture.seatForwardCm / 100]);
  const fromHips = scale(subtract(skeleton.joints.pelvis, hipCentre(skeleton)), skeleton.scale);
  return { position: add(seat, rotate(rotation, fromHips)), rotation };
}

/** Legs apart reach less far down. */
function sunkByStep({ joints, scale: size }: Skeleton, stepDeg: number): number {
  return distance(joints.leftThigh, joints.leftFoot) * size * (1 - Math.cos(toRadians(stepDeg)));
}

function placeTrunk(skeleton: Skeleton, posture: PostureAngles, pelvis: BonePlace) {
  const bend = (share: number) => bendForward(posture.thoracicFlexion * share);
  const ribShare = (1 - posture.lumbarShare) / 4;
  const rib = compose(turnLeft(posture.thoracicTwist / 4), bend(ribShare));
  const lumbar = attach(skeleton, { bone: 'lumbar', to: 'pelvis', at: pelvis }, bend(posture.lumbarShare));
  const ribsLow = attach(skeleton, { bone: 'ribsLow', to: 'lumbar', at: lumbar }, rib);
  const ribsMid = attach(skeleton, { bone: 'ribsMid', to: 'ribsLow', at: ribsLow }, rib);
  const ribsHigh = attach(skeleton, { bone: 'ribsHigh', to: 'ribsMid', at: ribsMid }, rib);
  const upperTrunk = attach(skeleton, { bone: 'upperTrunk', to: 'ribsHigh', at: ribsHigh }, rib);
  const neckBend = compose(leanRight(posture.neckSideBend), bendForward(posture.neckFlexion));
  const neck = attach(skeleton, { bone: 'neck', to: 'upperTrunk', at: upperTrunk }, neckBend);
  const headTurn = compose(turnLeft(posture.headYaw), bendForward(posture.headPitch), leanRight(posture.headTilt));
  const head = {
    position: attach(skeleton, { bone: 'head', to: 'neck', at: neck }, neckBend).position,
    rotation: headTurn,
  };
  return { pelvis, lumbar, ribsLow, ribsMid, ribsHigh, upperTrunk, neck, head };
}

interface Joint {
  readonly bone: Bone;
  readonly to: Bone;
  readonly at: BonePlace;
}

function attach({ scale: size, joints }: Skeleton, { bone, to, at }: Joint, bend: Rotation): BonePlace {
  const offset = scale(subtract(joints[bone], joints[to]), size);
  return { position: add(at.position, rotate(at.rotation, offset)), rotation: compose(at.rotation, bend) };
}

interface ArmPlacement {
  readonly skeleton: Skeleton;
  readonly posture: PostureAngles;
  readonly workplace: Workplace;
  readonly side: Side;
  readonly trunk: ReturnType<typeof placeTrunk>;
}

function placeArm({ skeleton, posture, workplace, side, trunk }: ArmPlacement): Placed {
  const clavicle = attach(
    skeleton,
    { bone: `${side}Clavicle`, to: 'upperTrunk', at: trunk.upperTrunk },
    girdleTurn(posture, side),
  );
  const { position: shoulder } = attach(
    skeleton,
    { bone: `${side}UpperArm`, to: `${side}Clavicle`, at: clavicle },
    bendForward(0),
  );
  const anchors: ArmAnchors = {
    side,
    shoulder,
    head: trunk.head.position,
    scale: skeleton.scale,
    workplace,
    stepDeg: posture.stepDeg,
    bellyOutM: posture.bellyOutCm / 100,
  };
  return {
    [`${side}Clavicle`]: clavicle,
    ...bendArm(skeleton, side, { shoulder, target: targetOf(posture, anchors) }),
  };
}

function girdleTurn(posture: PostureAngles, side: Side): Rotation {
  const out = outward(side);
  const left = side === 'left';
  const up = left ? posture.shoulderElevationLeft : posture.shoulderElevationRight;
  const ahead = left ? posture.shoulderProtractionLeft : posture.shoulderProtractionRight;
  return compose(turnLeft(-out * ahead), leanRight(out * up));
}

function targetOf(posture: PostureAngles, anchors: ArmAnchors): ArmTarget {
  const target = armTarget(posture.arms, anchors);
  if (!posture.armsFrom) return target;
  return mixTargets(armTarget(posture.armsFrom.pose, anchors), target, posture.armsFrom.share);
}

function bendArm(skeleton: Skeleton, side: Side, reach: { shoulder: Vec3; target: ArmTarget }): Placed {
  const { joints, scale: size } = skeleton;
  const { target } = reach;
  const line = reachArm({
    shoulder: reach.shoulder,
    wrist: target.wrist,
    elbowToward: target.elbowToward,
    upperArmM: distance(joints[`${side}UpperArm`], joints[`${side}Forearm`]) * size,
    forearmM: distance(joints[`${side}Forearm`], joints[`${side}Hand`]) * size,
  });
  const upper = subtract(line.elbow, line.shoulder);
  const fore = subtract(line.wrist, line.elbow);
  const rest = { along: restArmDirection(side), toward: FORWARD };
  const restPalm = { along: restArmDirection(side), toward: restPalmDirection(side) };
  const fingers = target.fingers ?? fore;
  return {
    [`${side}UpperArm`]: {
      position: line.shoulder,
      rotation: align(rest, { along: upper, toward: bendDirection(line) }),
    },
    [`${side}Forearm`]: {
      position: line.elbow,
      rotation: align(restPalm, { along: fore, toward: palmAbout(fore, target.palm) }),
    },
    [`${side}Hand`]: {
      position: line.wrist,
      rotation: align(restPalm, { along: fingers, toward: palmAbout(fingers, target.palm) }),
    },
  };
}

/** The palm's direction made square to the bone; a palm along the bone looks down instead. */
function palmAbout(bone: Vec3, palm: Vec3): Vec3 {
  const side = perpendicular(palm, normalize(bone));
  return length(side) > 1e-3 ? side : perpendicular([0.01, -1, -0.02], normalize(bone));
}

/** Legs stay on the chair or the floor whatever the trunk does; they turn only with the seat, and step. */
function placeLeg(
  skeleton: Skeleton,
  posture: PostureAngles,
  { side, pelvis }: { side: Side; pelvis: BonePlace },
): Placed {
  const onSeat = turnLeft(posture.trunkTwist);
  if (skeleton.stance === 'free') return placeFreeLeg(skeleton, posture, { side, pelvis });
  const thighJoint = attach(skeleton, { bone: `${side}Thigh`, to: 'pelvis', at: pelvis }, bendForward(0));
  const stepDeg = outward(side) * posture.stepDeg;
  const thigh = { position: thighJoint.position, rotation: compose(onSeat, bendForward(-stepDeg)) };
  const shin = attach(
    skeleton,
    { bone: `${side}Shin`, to: `${side}Thigh`, at: thigh },
    bendForward(kneeBendDeg(stepDeg)),
  );
  const foot = attach(skeleton, { bone: `${side}Foot`, to: `${side}Shin`, at: shin }, bendForward(0));
  return { [`${side}Thigh`]: thigh, [`${side}Shin`]: shin, [`${side}Foot`]: foot };
}

/** The leg that is behind bends its knee, the one in front hardly. */
function kneeBendDeg(stepDeg: number): number {
  return stepDeg < 0 ? -stepDeg : stepDeg * 0.3;
}

/** Standing on its foot, which stays where it is; else bent as the posture says. */
function placeFreeLeg(
  skeleton: Skeleton,
  posture: PostureAngles,
  { side, pelvis }: { side: Side; pelvis: BonePlace },
): Placed {
  const hip = attach(skeleton, { bone: `${side}Thigh`, to: 'pelvis', at: pelvis }, bendForward(0)).position;
  const isLeft = side === 'left';
  const told = {
    hipDeg: isLeft ? posture.hipBendLeft : posture.hipBendRight,
    kneeDeg: isLeft ? posture.kneeBendLeft : posture.kneeBendRight,
  };
  const { hipDeg, kneeDeg } = posture.ground === 'feet' ? plantedLeg(skeleton, hip) : told;
  const thigh = { position: hip, rotation: bendForward(FREE_REST_BEND_DEG - hipDeg) };
  const knee = bendForward(kneeDeg - FREE_REST_BEND_DEG);
  const shin = attach(skeleton, { bone: `${side}Shin`, to: `${side}Thigh`, at: thigh }, knee);
  const ankle = posture.ground === 'feet' ? bendForward(hipDeg - kneeDeg) : bendForward(posture.toesPointedDeg);
  const foot = attach(skeleton, { bone: `${side}Foot`, to: `${side}Shin`, at: shin }, ankle);
  return { [`${side}Thigh`]: thigh, [`${side}Shin`]: shin, [`${side}Foot`]: foot };
}
