import type { CoachedId } from '../../../src/program/coached';
import type { Correction } from '../../../src/program/reps/correction';
import type { ExercisePose } from '../../../src/simulation/exercise-pose';
import type { Placement } from '../../../src/mannequin/webcam-placement';

/** One set of a simulated person: what they do at each moment, how often, and what may be said of it. */
export interface ExerciseSet {
  readonly exercise: CoachedId;
  readonly name: SetName;
  readonly placement: Placement;
  readonly repetitions: number;
  readonly seconds: number;
  readonly poseAt: (t: number) => ExercisePose;
  /** What is wrong with it; null: it is done right. */
  readonly fault: Correction | null;
  /** Seen from where its form can't be seen: not a word. */
  readonly isSilent: boolean;
  /** While the person pauses: nobody is seen, or the model follows somebody who walks through the picture. */
  readonly interruption: Interruption | null;
}

export interface Interruption {
  readonly by: 'nobody' | 'passerBy';
  readonly fromS: number;
  readonly untilS: number;
}

export const SET_NAMES = [
  'right',
  'half',
  'slow',
  'fast',
  'paused',
  'outOfView',
  'passerBy',
  'wrongView',
  'fault',
] as const;
export type SetName = (typeof SET_NAMES)[number];

const REPETITIONS = 8;
const REST_S = 1.5;

/** A movement by how far it goes, 0..1, and the side for those that alternate. */
interface Movement {
  readonly exercise: CoachedId;
  readonly placement: Placement;
  readonly wrongPlacement: Placement;
  readonly pose: (far: number, turn: 1 | -1) => ExercisePose;
  readonly faults: Readonly<Partial<Record<Correction, (far: number, turn: 1 | -1) => ExercisePose>>>;
}

const arms = (far: number, toDeg: number, extra: ExercisePose['posture'] = {}): ExercisePose => ({
  leftArmDeg: 8 + (toDeg - 8) * far,
  rightArmDeg: 8 + (toDeg - 8) * far,
  // Collar bones rise with the arms, about a degree for every eight of the arm.
  posture: { shoulderElevationLeft: 9 * far, shoulderElevationRight: 9 * far, ...extra },
});

const MOVEMENTS: readonly Movement[] = [
  {
    exercise: 'lateralRaise',
    placement: 'standing-front',
    wrongPlacement: 'left-side',
    pose: (far) => arms(far, 85),
    faults: {
      letShouldersSink: (far) => arms(far, 85, { shoulderElevationLeft: 28 * far, shoulderElevationRight: 28 * far }),
      stopAtShoulderHeight: (far) => arms(far, 135),
      liftBothAlike: (far) => ({ ...arms(far, 88), leftArmDeg: 8 + 52 * far }),
      keepTrunkStill: (far) => arms(far, 85, { trunkSideLean: 15 * far }),
    },
  },
  {
    exercise: 'sitToStand',
    placement: 'standing-front',
    wrongPlacement: 'three-quarter',
    pose: (far) => ({ posture: {}, sunkShare: far }),
    faults: {},
  },
  {
    exercise: 'neckTurn',
    placement: 'monitor',
    wrongPlacement: 'left-side',
    pose: (far, turn) => ({ posture: { headYaw: 45 * far * turn } }),
    faults: {
      keepShouldersStill: (far, turn) => ({ posture: { headYaw: 45 * far * turn, trunkTwist: 38 * far * turn } }),
      keepHeadLevel: (far, turn) => ({ posture: { headYaw: 40 * far * turn, headTilt: 22 * far } }),
    },
  },
  {
    exercise: 'neckSideBend',
    placement: 'monitor',
    wrongPlacement: 'left-side',
    pose: (far, turn) => ({ posture: { headTilt: 30 * far * turn, neckSideBend: 15 * far * turn } }),
    faults: {
      lookAhead: (far, turn) => ({
        posture: { headTilt: 26 * far * turn, neckSideBend: 12 * far * turn, headYaw: 32 * far * turn },
      }),
    },
  },
  {
    exercise: 'trunkSideBend',
    placement: 'standing-front',
    wrongPlacement: 'left-side',
    pose: (far, turn) => ({ posture: { trunkSideLean: 24 * far * turn, headTilt: 15 * far * turn } }),
    faults: {},
  },
];

export function exerciseSets(): readonly ExerciseSet[] {
  return MOVEMENTS.flatMap((movement) => [
    setOf(movement, 'right', { everyS: 3 }),
    setOf(movement, 'half', { everyS: 3, far: 0.55 }),
    setOf(movement, 'slow', { everyS: 8 }),
    setOf(movement, 'fast', { everyS: 1, fault: speedFault(movement.exercise) }),
    setOf(movement, 'paused', { everyS: 3, pauseS: 12 }),
    setOf(movement, 'outOfView', { everyS: 3, pauseS: 6, by: 'nobody' }),
    setOf(movement, 'passerBy', { everyS: 3, pauseS: 4, by: 'passerBy' }),
    setOf({ ...movement, placement: movement.wrongPlacement }, 'wrongView', { everyS: 3, isSilent: true }),
    ...(Object.entries(movement.faults) as [Correction, Movement['pose']][]).map(([fault, pose]) =>
      setOf({ ...movement, pose }, 'fault', { everyS: 3, fault }),
    ),
  ]);
}

function speedFault(exercise: CoachedId): Correction {
  return exercise === 'sitToStand' ? 'sitDownSlowly' : 'takeYourTime';
}

interface How {
  readonly everyS: number;
  readonly far?: number;
  /** After the fourth repetition. */
  readonly pauseS?: number;
  readonly fault?: Correction;
  readonly isSilent?: boolean;
  readonly by?: Interruption['by'];
}

/** Gone for four seconds; somebody crosses a picture in one and a half. */
const INTERRUPTED_S = { nobody: 5, passerBy: 2.5 } as const;

function setOf(movement: Movement, name: SetName, how: How): ExerciseSet {
  const { everyS, far = 1, pauseS = 0 } = how;
  const pauseAt = REST_S + (REPETITIONS / 2) * everyS;
  const alternates = movement.exercise.startsWith('neck') || movement.exercise === 'trunkSideBend';
  return {
    exercise: movement.exercise,
    name,
    placement: movement.placement,
    repetitions: REPETITIONS,
    seconds: REST_S * 2 + REPETITIONS * everyS + pauseS,
    poseAt: (t) => {
      const moved = t <= pauseAt ? t : Math.max(pauseAt, t - pauseS);
      const into = moved - REST_S;
      const isMoving = into > 0 && into < REPETITIONS * everyS;
      const index = Math.floor(into / everyS);
      const out = isMoving ? (far * (1 - Math.cos((2 * Math.PI * into) / everyS))) / 2 : 0;
      return movement.pose(out, alternates && index % 2 ? -1 : 1);
    },
    fault: how.fault ?? null,
    isSilent: how.isSilent ?? false,
    interruption: how.by ? { by: how.by, fromS: pauseAt + 1, untilS: pauseAt + INTERRUPTED_S[how.by] } : null,
  };
}
