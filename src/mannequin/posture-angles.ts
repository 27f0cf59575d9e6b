/**
 * What the arms do. `desk`: both hands at the keyboard; `chin`: the right hand props the chin. The second line is for
 * exercises; where a side is named, the other arm hangs or lies in the lap.
 */
export const ARM_POSES = [
  ...(['desk', 'mouse', 'lap', 'phone', 'chin', 'down', 'raised'] as const),
  ...(['aside', 'forward', 'rowed', 'elbowsIn', 'forearmsOut', 'goalpost', 'pushed', 'wallForearms'] as const),
  ...(['doorLeft', 'doorRight', 'forehead', 'nape', 'templeLeft', 'templeRight'] as const),
] as const;
export type ArmPose = (typeof ARM_POSES)[number];

export type Stance = 'seated' | 'standing';

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
  readonly arms: ArmPose;
  /** While the arms are on their way: where they came from, and how much of the way is done, 0..1. */
  readonly armsFrom?: { readonly pose: ArmPose; readonly share: number };
  readonly stance: Stance;
}

export const UPRIGHT: PostureAngles = {
  trunkLean: 0,
  trunkSideLean: 0,
  trunkTwist: 0,
  thoracicFlexion: 0,
  lumbarShare: 0.3,
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
  arms: 'desk',
  stance: 'seated',
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
  return { ...numbers, ...arms, stance: nearer.stance };
}

/** Small movements on top of a posture. */
export function addPosture(posture: PostureAngles, change: Partial<Record<NumberKey, number>>): PostureAngles {
  const numbers = Object.fromEntries(NUMBER_KEYS.map((key) => [key, posture[key] + (change[key] ?? 0)]));
  return { ...posture, ...numbers };
}
