/** What a movement asks of the body; intake rules hide exercises by these. */
export type ExerciseTag =
  /** The head turns or bends, however little. */
  | 'neckMovement'
  | 'neckEndRange'
  | 'neckLoad'
  | 'thoracicExtension'
  /** The back rounds, however little. */
  | 'spinalFlexion'
  | 'spinalFlexionEndRange'
  | 'trunkRotationEndRange'
  | 'overhead'
  | 'abductER'
  | 'isometricHold'
  | 'standing'
  | 'eyesClosed'
  /** The breath is led. */
  | 'pacedBreath';

/** What it is good for, in the words of posture. */
export type ExerciseAim =
  'thoracicMobility' | 'neckPosition' | 'shoulders' | 'sideBending' | 'core' | 'wholeBody' | 'breathing';

export interface Exercise {
  readonly aim: ExerciseAim;
  readonly tags: readonly ExerciseTag[];
  /** Part of any day: stays when everything else is left to a professional. */
  readonly isEveryday?: boolean;
  readonly position: 'seated' | 'standing';
  /** One set. `holdMs` 0: moving all the time. */
  readonly dose: {
    readonly repetitions: number;
    readonly holdMs: number;
    readonly sets: number;
    readonly perSide: boolean;
  };
  /** About how long one set takes, ms; what fits a one-minute break is at most 75 s. */
  readonly setMs: number;
  readonly source: string;
}

const SECOND = 1000;

/**
 * Movements for the desk. Doses are usual practice in physical therapy; sources name the trial or guideline they lean on.
 * Names, instructions and what to watch for are messages: `program_<id>_name`, `_how`, `_watch`.
 */
export const EXERCISES = {
  chinTuck: {
    aim: 'neckPosition',
    tags: ['neckLoad'],
    position: 'seated',
    dose: { repetitions: 8, holdMs: 3 * SECOND, sets: 1, perSide: false },
    setMs: 45 * SECOND,
    source: 'Sheikhhoseini 2018 (exercise changes head position); usual practice 2 × 10',
  },
  thoracicExtension: {
    aim: 'thoracicMobility',
    tags: ['thoracicExtension'],
    position: 'seated',
    dose: { repetitions: 8, holdMs: 2 * SECOND, sets: 1, perSide: false },
    setMs: 50 * SECOND,
    source: 'Seo 2022 (thoracic mobility); usual practice 2 × 8–10 over the chair back',
  },
  thoracicRotation: {
    aim: 'thoracicMobility',
    tags: ['trunkRotationEndRange'],
    position: 'seated',
    dose: { repetitions: 5, holdMs: 2 * SECOND, sets: 1, perSide: true },
    setMs: 60 * SECOND,
    source: 'Johnson 2012 (seated rotation); usual practice 2 × 8–10 a side',
  },
  catCowSeated: {
    aim: 'thoracicMobility',
    tags: ['spinalFlexion', 'spinalFlexionEndRange'],
    position: 'seated',
    dose: { repetitions: 8, holdMs: 0, sets: 1, perSide: false },
    setMs: 50 * SECOND,
    source: 'usual practice 2 × 8–10',
  },
  scapularSqueeze: {
    aim: 'shoulders',
    tags: [],
    position: 'seated',
    dose: { repetitions: 10, holdMs: 3 * SECOND, sets: 1, perSide: false },
    setMs: 55 * SECOND,
    source: 'ASJ 2020 (scapular exercise 3 × 10)',
  },
  shoulderRolls: {
    aim: 'shoulders',
    tags: [],
    position: 'seated',
    dose: { repetitions: 10, holdMs: 0, sets: 1, perSide: false },
    setMs: 40 * SECOND,
    source: 'usual practice 10 each way',
  },
  wallAngel: {
    aim: 'shoulders',
    tags: ['overhead', 'abductER', 'standing'],
    position: 'standing',
    dose: { repetitions: 8, holdMs: 0, sets: 1, perSide: false },
    setMs: 60 * SECOND,
    source: 'usual practice 2 × 8–12, slow',
  },
  doorwayStretch: {
    aim: 'shoulders',
    tags: ['abductER', 'standing', 'isometricHold'],
    position: 'standing',
    dose: { repetitions: 1, holdMs: 25 * SECOND, sets: 1, perSide: true },
    setMs: 60 * SECOND,
    source: 'ACSM 2011 (stretch 10–30 s, 60 s in all)',
  },
  sideBend: {
    aim: 'sideBending',
    tags: [],
    position: 'seated',
    dose: { repetitions: 3, holdMs: 5 * SECOND, sets: 1, perSide: true },
    setMs: 50 * SECOND,
    source: 'ACSM 2011',
  },
  neckSideStretch: {
    aim: 'sideBending',
    tags: ['neckMovement', 'neckEndRange'],
    position: 'seated',
    dose: { repetitions: 1, holdMs: 20 * SECOND, sets: 1, perSide: true },
    setMs: 50 * SECOND,
    source: 'ACSM 2011; usual practice 2–4 × 15–30 s',
  },
  sitToStand: {
    aim: 'wholeBody',
    tags: ['standing'],
    position: 'standing',
    dose: { repetitions: 8, holdMs: 0, sets: 1, perSide: false },
    setMs: 45 * SECOND,
    source: 'Waongenngarm 2018, 2021 (active breaks with a change of position)',
  },
  walk: {
    aim: 'wholeBody',
    tags: ['standing'],
    isEveryday: true,
    position: 'standing',
    dose: { repetitions: 1, holdMs: 60 * SECOND, sets: 1, perSide: false },
    setMs: 60 * SECOND,
    source: 'WHO 2020: replace sitting with movement of any intensity',
  },
  slowBreathing: {
    aim: 'breathing',
    tags: ['pacedBreath'],
    position: 'seated',
    dose: { repetitions: 6, holdMs: 0, sets: 1, perSide: false },
    setMs: 60 * SECOND,
    source: 'about six breaths a minute, no breath-holding (NCCIH)',
  },
} as const satisfies Record<string, Exercise>;

export type ExerciseId = keyof typeof EXERCISES;

/** By id, without the narrowing of the table: what optional fields say. */
export function exerciseOf(id: ExerciseId): Exercise {
  return EXERCISES[id];
}

export const EXERCISE_IDS = Object.keys(EXERCISES) as ExerciseId[];
