import { postureWith, type PostureAngles, type Stance } from '../../mannequin/posture-angles';
import type { PostureScript } from '../../mannequin/posture-script';
import type { ExerciseId } from '../../program/exercises';

/** How the mannequin does an exercise: through these postures, to the one side and the other. */
interface Demonstrated {
  readonly stance: Stance;
  /** From rest out and back again, one after the other. */
  readonly ends: readonly Partial<PostureAngles>[];
  readonly moveMs: number;
  readonly stayMs: number;
}

const seated = { stance: 'seated', moveMs: 2600, stayMs: 900 } as const;
const standing = { stance: 'standing', moveMs: 2400, stayMs: 700 } as const;
const shoulders = (elevation: number, protraction: number): Partial<PostureAngles> => ({
  shoulderElevationLeft: elevation,
  shoulderElevationRight: elevation,
  shoulderProtractionLeft: protraction,
  shoulderProtractionRight: protraction,
});

/** What our mannequin's joints can show; it has no band, no wall, and its arms reach for few places. */
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
  const { stance, ends, moveMs, stayMs } = shown;
  const rest = postureWith({ stance, arms: stance === 'seated' ? 'lap' : 'down' });
  const stepMs = moveMs + stayMs;
  const steps = ends.flatMap((end, index) => [
    { atMs: 2 * index * stepMs, moveMs, posture: { ...rest, ...end } },
    { atMs: (2 * index + 1) * stepMs, moveMs, posture: rest },
  ]);
  return { stance, script: { steps, lengthMs: 2 * ends.length * stepMs }, farthest: { ...rest, ...ends[0]! } };
}
