import { postureWith, type Ground, type PostureAngles, type Stance } from '../../mannequin/posture-angles';
import type { PostureScript } from '../../mannequin/posture-script';
import type { Thing } from '../../mannequin/exercise-things';
import type { ExerciseId } from '../../program/exercises';

/** How the mannequin does an exercise: through these postures, to the one side and the other. */
interface Demonstrated {
  readonly stance: Stance;
  /** Where it begins and ends; left out: arms hanging, or in the lap. */
  readonly rest?: Partial<PostureAngles>;
  /** From rest out and back again, one after the other. */
  readonly ends: readonly Partial<PostureAngles>[];
  /** One round through all of them, and only then back to rest. */
  readonly isRound?: boolean;
  readonly moveMs: number;
  readonly stayMs: number;
  /** Back again, where that is slower. */
  readonly backMs?: number;
  readonly things?: readonly Thing[];
  /** Which end is shown where nothing may move; the first where not given. */
  readonly farthest?: number;
}

const seated = { stance: 'seated', moveMs: 2600, stayMs: 900, things: ['stool'] } as const;
const standing = { stance: 'standing', moveMs: 2400, stayMs: 700 } as const;
const walking = { stance: 'standing', isRound: true, stayMs: 0 } as const;
const lying = { stance: 'free', moveMs: 2400, stayMs: 900, things: ['mat'] } as const;
const shoulders = (elevation: number, protraction: number): Partial<PostureAngles> => ({
  shoulderElevationLeft: elevation,
  shoulderElevationRight: elevation,
  shoulderProtractionLeft: protraction,
  shoulderProtractionRight: protraction,
});

/** On the chair, feet flat; and the trunk brought over them before the hips leave the seat. */
const ON_CHAIR: Partial<PostureAngles> = { arms: 'crossed', seatForwardCm: -38, seatUpCm: -36 };
const OVER_FEET: Partial<PostureAngles> = { trunkLean: 36, headPitch: 10 };
/** Of somebody on their back, both knees and hips at a right angle. */
const KNEES_UP = { hipBendLeft: 90, hipBendRight: 90, kneeBendLeft: 90, kneeBendRight: 90 } as const;

/** What our mannequin's joints can show; it has no band, door or wall. */
const DEMONSTRATED: Readonly<Record<ExerciseId, Demonstrated>> = {
  slowBreathing: {
    ...seated,
    rest: { arms: 'bellyAndChest' },
    moveMs: 4000,
    backMs: 6000,
    stayMs: 0,
    ends: [{ bellyOutCm: 3.5, thoracicFlexion: -1 }],
  },
  sitToStand: {
    ...lying,
    things: ['chair'],
    isRound: true,
    farthest: 1,
    moveMs: 1500,
    stayMs: 500,
    rest: ON_CHAIR,
    ends: [OVER_FEET, { seatForwardCm: 0, seatUpCm: 0, trunkLean: 0 }, OVER_FEET],
  },
  craniocervicalNod: {
    ...lying,
    things: ['mat', 'cushion'],
    stayMs: 5000,
    rest: {
      ground: 'back',
      neckFlexion: 8,
      headPitch: 4,
      hipBendLeft: 52,
      hipBendRight: 52,
      kneeBendLeft: 106,
      kneeBendRight: 106,
      toesPointedDeg: 35,
    },
    ends: [{ headPitch: 15 }],
  },
  proneYT: {
    ...lying,
    rest: { ground: 'front', arms: 'yDown', hipBendLeft: 5, hipBendRight: 5, toesPointedDeg: 78 },
    ends: [
      { arms: 'yUp', ...shoulders(0, -10) },
      { arms: 'tUp', ...shoulders(0, -14) },
    ],
  },
  openBook: {
    ...lying,
    things: ['matAside', 'cushionAside'],
    moveMs: 3000,
    rest: {
      ground: 'side',
      arms: 'forward',
      hipBendLeft: 80,
      hipBendRight: 80,
      kneeBendLeft: 95,
      kneeBendRight: 95,
      toesPointedDeg: 20,
    },
    ends: [{ arms: 'openRight', thoracicTwist: -40, headYaw: -55, shoulderProtractionRight: -12 }],
  },
  birdDog: {
    ...lying,
    rest: { ground: 'handsAndKnees', arms: 'onHands', ...KNEES_UP, toesPointedDeg: 78, headPitch: -12 },
    ends: [
      { arms: 'onHandsReachRight', hipBendLeft: 2, kneeBendLeft: 2 },
      { arms: 'onHandsReachLeft', hipBendRight: 2, kneeBendRight: 2 },
    ],
  },
  deadBug: {
    ...lying,
    rest: { ground: 'back', arms: 'forward', neckFlexion: 6, headPitch: 4, ...KNEES_UP },
    ends: [
      { arms: 'upReachRight', hipBendLeft: 18, kneeBendLeft: 4 },
      { arms: 'upReachLeft', hipBendRight: 18, kneeBendRight: 4 },
    ],
  },
  neckTurn: { ...seated, ends: [{ headYaw: 48 }, { headYaw: -48 }] },
  neckSideBend: {
    ...seated,
    ends: [
      { headTilt: -28, neckSideBend: -14 },
      { headTilt: 28, neckSideBend: 14 },
    ],
  },
  neckSideStretch: {
    ...seated,
    stayMs: 5000,
    ends: [
      { headTilt: -30, neckSideBend: -16 },
      { headTilt: 30, neckSideBend: 16 },
    ],
  },
  chinTuck: { ...seated, stayMs: 3000, ends: [{ neckFlexion: -9 }] },
  thoracicExtension: { ...seated, ends: [{ thoracicFlexion: -13, lumbarShare: 0, headPitch: -6 }] },
  seatedTurn: {
    ...seated,
    ends: [
      { trunkTwist: 34, headYaw: 40 },
      { trunkTwist: -34, headYaw: -40 },
    ],
  },
  catCowSeated: {
    ...seated,
    ends: [
      { thoracicFlexion: 26, neckFlexion: 10, headPitch: 18, trunkLean: -5 },
      { thoracicFlexion: -11, headPitch: -8, trunkLean: 4 },
    ],
  },
  trunkSideBend: {
    ...seated,
    stayMs: 2500,
    ends: [
      { trunkSideLean: -20, headTilt: -12 },
      { trunkSideLean: 20, headTilt: 12 },
    ],
  },
  scapularSqueeze: { ...seated, stayMs: 3000, ends: [shoulders(0, -16)] },
  shrug: { ...standing, ends: [shoulders(20, 0)] },
  shoulderRolls: {
    ...seated,
    isRound: true,
    moveMs: 900,
    stayMs: 0,
    ends: [shoulders(12, 12), shoulders(18, 0), shoulders(8, -14)],
  },
  overheadReach: { ...standing, ends: [{ arms: 'raised', ...shoulders(14, 0) }] },
  wallAngel: { ...standing, rest: { arms: 'goalpost' }, ends: [{ arms: 'raised', ...shoulders(10, 0) }] },
  doorwayStretch: {
    ...standing,
    stayMs: 5000,
    ends: [
      { arms: 'doorLeft', shoulderProtractionLeft: -16, seatForwardCm: 7 },
      { arms: 'doorRight', shoulderProtractionRight: -16, seatForwardCm: 7 },
    ],
  },
  lateralRaise: { ...standing, ends: [{ arms: 'aside' }] },
  bandRow: { ...standing, rest: { arms: 'forward' }, ends: [{ arms: 'rowed', ...shoulders(0, -12) }] },
  pullApart: { ...standing, rest: { arms: 'forward' }, ends: [{ arms: 'aside', ...shoulders(0, -12) }] },
  externalRotation: { ...standing, rest: { arms: 'elbowsIn' }, ends: [{ arms: 'forearmsOut', ...shoulders(0, -6) }] },
  elbowPress: {
    ...standing,
    rest: { arms: 'elbowsIn' },
    stayMs: 2500,
    ends: [{ arms: 'rowed', ...shoulders(0, -14), thoracicFlexion: -7, trunkLean: 3 }],
  },
  neckHolds: {
    ...seated,
    stayMs: 4000,
    ends: [{ arms: 'forehead' }, { arms: 'nape' }, { arms: 'templeLeft' }, { arms: 'templeRight' }],
  },
  deskPushUp: {
    ...standing,
    rest: { arms: 'forward', bodyPitchDeg: 30 },
    ends: [{ arms: 'pushed', bodyPitchDeg: 42 }],
  },
  wallPlank: { ...standing, stayMs: 5000, ends: [{ arms: 'wallForearms', bodyPitchDeg: 18 }] },
  walk: { ...walking, moveMs: 800, ends: [{ stepDeg: 20 }, { stepDeg: -20 }] },
  briskWalk: { ...walking, moveMs: 480, ends: [{ stepDeg: 28 }, { stepDeg: -28 }] },
};

export interface Demonstration {
  readonly script: PostureScript;
  readonly stance: Stance;
  readonly ground: Ground;
  readonly things: readonly Thing[];
  /** Where the movement is farthest: what is shown where nothing may move. */
  readonly farthest: PostureAngles;
}

export function demonstrationOf(id: ExerciseId): Demonstration {
  const shown: Demonstrated = DEMONSTRATED[id];
  const { stance, ends, isRound = false, things = [], farthest = 0 } = shown;
  const rest = postureWith({ stance, arms: stance === 'seated' ? 'lap' : 'down', ...shown.rest });
  const out = ends.map((end) => ({ ...rest, ...end }));
  const postures = isRound ? [...out, rest] : out.flatMap((end) => [end, rest]);
  return { stance, ground: rest.ground, things, script: scriptOf(postures, rest, shown), farthest: out[farthest]! };
}

function scriptOf(
  postures: readonly PostureAngles[],
  rest: PostureAngles,
  { moveMs, backMs = moveMs, stayMs }: Demonstrated,
): PostureScript {
  let atMs = 0;
  const steps = postures.map((posture) => {
    const step = { atMs, moveMs: posture === rest ? backMs : moveMs, posture };
    atMs += step.moveMs + stayMs;
    return step;
  });
  return { steps, lengthMs: atMs };
}
