import { postureWith, type PostureAngles, type Stance } from '../../mannequin/posture-angles';
import type { PostureScript } from '../../mannequin/posture-script';
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
}

const seated = { stance: 'seated', moveMs: 2600, stayMs: 900 } as const;
const standing = { stance: 'standing', moveMs: 2400, stayMs: 700 } as const;
const walking = { stance: 'standing', isRound: true, stayMs: 0 } as const;
const shoulders = (elevation: number, protraction: number): Partial<PostureAngles> => ({
  shoulderElevationLeft: elevation,
  shoulderElevationRight: elevation,
  shoulderProtractionLeft: protraction,
  shoulderProtractionRight: protraction,
});

/**
 * What our mannequin's joints can show; it has no band, door or wall. Its legs can't fold by a right angle, so that it neither
 * gets up from a chair nor lies on the floor, and a belly that breathes would have to be made up.
 */
const DEMONSTRATED: Readonly<Partial<Record<ExerciseId, Demonstrated>>> = {
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

export function canDemonstrate(id: ExerciseId): boolean {
  return DEMONSTRATED[id] !== undefined;
}

export interface Demonstration {
  readonly script: PostureScript;
  readonly stance: Stance;
  /** Where the movement is farthest: what is shown where nothing may move. */
  readonly farthest: PostureAngles;
}

/** null: the mannequin can't do it. */
export function demonstrationOf(id: ExerciseId): Demonstration | null {
  const shown = DEMONSTRATED[id];
  if (!shown) return null;
  const { stance, ends, moveMs, stayMs, isRound = false } = shown;
  const rest = postureWith({ stance, arms: stance === 'seated' ? 'lap' : 'down', ...shown.rest });
  const stepMs = moveMs + stayMs;
  const out = ends.map((end) => ({ ...rest, ...end }));
  const postures = isRound ? [...out, rest] : out.flatMap((end) => [end, rest]);
  const steps = postures.map((posture, index) => ({ atMs: index * stepMs, moveMs, posture }));
  return { stance, script: { steps, lengthMs: postures.length * stepMs }, farthest: out[0]! };
}
