/**
 * What the arms do. `desk`: both hands at the keyboard; `chin`: the right hand props the chin. The second line is for
 * exercises; where a side is named, the other arm hangs or lies in the lap. The last line is for lying, kneeling and
 * getting up: `…Reach…` names the arm that reaches past the head while the other stays.
 */
export const ARM_POSES = [
  ...(['desk', 'mouse', 'lap', 'phone', 'chin', 'down', 'raised'] as const),
  ...(['aside', 'forward', 'rowed', 'elbowsIn', 'forearmsOut', 'goalpost', 'pushed', 'wallForearms'] as const),
  ...(['doorLeft', 'doorRight', 'forehead', 'nape', 'templeLeft', 'templeRight'] as const),
  ...(['onHands', 'onHandsReachLeft', 'onHandsReachRight', 'upReachLeft', 'upReachRight', 'openRight'] as const),
  ...(['yDown', 'yUp', 'tDown', 'tUp', 'crossed', 'bellyAndChest'] as const),
] as const;
export type ArmPose = (typeof ARM_POSES)[number];

/** `free`: hips and knees fold as far as a body's do, for getting up from a chair and for whatever is done on the floor. */
export type Stance = 'seated' | 'standing' | 'free';

/** What a free figure rests on: its feet, or the floor under its back, front, left side, or hands and knees. */
export type Ground = 'feet' | 'back' | 'front' | 'side' | 'handsAndKnees';

/**
 * What the mannequin is posed by. Degrees and centimetres in the signs of the angle catalogue: flexion, forward and nose
 * down are positive; toward the person's right (right ear down) positive; turned to the person's left positive.
 */
export interface PostureAngles {
  /** Pelvis from the vertical, about the hips, and the whole trunk with it. Forward +. */
  readonly trunkLean: number;
  /** Sideways, about the hips. Toward the person's right +. */
  readonly trunkSideLean: number;
  /** Pelvis about the vertical, as on a swivel chair. To the left +. */
  readonly trunkTwist: number;
  /** Upper trunk against the pelvis, bent forward +. */
  readonly thoracicFlexion: number;
  /** How much of `thoracicFlexion` bends below the ribs, 0..1. */
  readonly lumbarShare: number;
  /** Upper trunk against the pelvis about the spine, to the left +. */
  readonly thoracicTwist: number;
  /** Neck against the upper trunk, forward +. */
  readonly neckFlexion: number;
  /** Neck against the upper trunk, toward the right +. */
  readonly neckSideBend: number;
  /** Head in the room, not against the neck: people keep looking at the screen. */
  readonly headYaw: number;
  readonly headPitch: number;
  readonly headTilt: number;
  /** Collar bone at the breastbone: shoulder up +. */
  readonly shoulderElevationLeft: number;
  readonly shoulderElevationRight: number;
  /** Collar bone at the breastbone: shoulder forward +. */
  readonly shoulderProtractionLeft: number;
  readonly shoulderProtractionRight: number;
  /** Where the hips are, from the usual seat or standing place. */
  readonly seatForwardCm: number;
  readonly seatUpCm: number;
  readonly seatRightCm: number;
  /** A step: the left leg forward +, the right one back, and the arms against them. For a standing figure. */
  readonly stepDeg: number;
  /** The whole body tipped about its toes, forward +: leaning on a desk or a wall. For a standing figure. */
  readonly bodyPitchDeg: number;
  /** Thigh against the trunk, bent forward +; 0 in one line. For a free figure that doesn't stand on its feet. */
  readonly hipBendLeft: number;
  readonly hipBendRight: number;
  /** Knee, bent +; 0 straight. As above. */
  readonly kneeBendLeft: number;
  readonly kneeBendRight: number;
  /** Both feet against the shins: 0 at a right angle, toes pointed +. As above. */
  readonly toesPointedDeg: number;
  /** The front of the belly, out +, as in a breath. */
  readonly bellyOutCm: number;
  readonly arms: ArmPose;
  /** While the arms are on their way: where they came from, and how much of the way is done, 0..1. */
  readonly armsFrom?: { readonly pose: ArmPose; readonly share: number };
  readonly stance: Stance;
  readonly ground: Ground;
}

export const UPRIGHT: PostureAngles = {
  trunkLean: 0,
  trunkSideLean: 0,
  trunkTwist: 0,
  thoracicFlexion: 0,
  lumbarShare: 0.3,
  thoracicTwist: 0,
  neckFlexion: 0,
  neckSideBend: 0,
  headYaw: 0,
  headPitch: 0,
  headTilt: 0,
  shoulderElevationLeft: 0,
  shoulderElevationRight: 0,
  shoulderProtractionLeft: 0,
  shoulderProtractionRight: 0,
  seatForwardCm: 0,
  seatUpCm: 0,
  seatRightCm: 0,
  stepDeg: 0,
  bodyPitchDeg: 0,
  hipBendLeft: 0,
  hipBendRight: 0,
  kneeBendLeft: 0,
  kneeBendRight: 0,
  toesPointedDeg: 0,
  bellyOutCm: 0,
  arms: 'desk',
  stance: 'seated',
  ground: 'feet',
};

type NumberKey = { [K in keyof PostureAngles]-?: PostureAngles[K] extends number ? K : never }[keyof PostureAngles];

const NUMBER_KEYS = Object.keys(UPRIGHT).filter(
  (key) => typeof UPRIGHT[key as keyof PostureAngles] === 'number',
) as NumberKey[];

export function postureWith(changes: Partial<PostureAngles>): PostureAngles {
  return { ...UPRIGHT, ...changes };
}

/** Part of the way from one posture to another; share 0..1. The stance is that of the end it is nearer to. */
export function mixPostures(from: PostureAngles, to: PostureAngles, share: number): PostureAngles {
  const numbers = Object.fromEntries(
    NUMBER_KEYS.map((key) => [key, from[key] + (to[key] - from[key]) * share]),
  ) as Record<NumberKey, number>;
  const nearer = share < 0.5 ? from : to;
  const armsMove = from.arms !== to.arms && share > 0 && share < 1;
  const arms = armsMove ? { arms: to.arms, armsFrom: { pose: from.arms, share } } : { arms: nearer.arms };
  return { ...numbers, ...arms, stance: nearer.stance, ground: nearer.ground };
}

/** Small movements on top of a posture. */
export function addPosture(posture: PostureAngles, change: Partial<Record<NumberKey, number>>): PostureAngles {
  const numbers = Object.fromEntries(NUMBER_KEYS.map((key) => [key, posture[key] + (change[key] ?? 0)]));
  return { ...posture, ...numbers };
}
