/** What a movement asks of the body; a person's answers hide movements by these. */
export const EXERCISE_TAGS = [
  /** The head turns or bends, however little. */
  'neckMovement',
  'neckEndRange',
  'neckLoad',
  'thoracicExtension',
  /** The back rounds, however little. */
  'spinalFlexion',
  'spinalFlexionEndRange',
  'trunkRotationEndRange',
  'overhead',
  'abductER',
  'shoulderLoad',
  'wristLoad',
  'kneeLoad',
  'isometricHold',
  'standing',
  'balance',
  'exertion',
  'band',
  'floor',
  'prone',
  'supine',
  'quadruped',
  'headDown',
  'eyesClosed',
  /** The breath is led. */
  'pacedBreath',
  /** No movement of ours asks for it; a plan may forbid it. */
  'breathHold',
  /** Muscles are tensed on purpose, to let go of them. */
  'muscleTensing',
  'heat',
  /** Pressure on skin and muscle. */
  'pressure',
] as const;
export type ExerciseTag = (typeof EXERCISE_TAGS)[number];

/** What it is good for, in the words of posture. */
export type ExerciseAim =
  | 'thoracicMobility'
  | 'neckPosition'
  | 'shoulders'
  | 'sideBending'
  | 'backStrength'
  | 'core'
  | 'wholeBody'
  | 'breathing';

/** `strength` is what a programme rests on, `mobility` warms up and fills breaks. */
export type ExerciseKind = 'strength' | 'mobility' | 'endurance' | 'relax';

/** What must be at hand. */
export const EQUIPMENT = ['band', 'bandOrBottles', 'chair', 'wall', 'doorway', 'mat'] as const;
export type Equipment = (typeof EQUIPMENT)[number];

/** What to see to before the first repetition. */
export type Setup = 'chair' | 'band' | 'anchor' | 'surface' | 'door' | 'space' | 'mat';

/** How to breathe: out with the effort, out into the bend, on and on while holding, as it comes. */
export type Breath = 'effort' | 'bend' | 'through' | 'free';

/** What one webcam can honestly do: count and say what to change, count, or nothing (a timer). */
export type CameraRole = 'coaches' | 'counts' | 'timer';

/** How it is done: each exercise has an easier and a harder form of itself. */
export type Form = 'easier' | 'usual' | 'harder';

export interface Dose {
  readonly repetitions: number;
  /** 0: moving all the time. */
  readonly holdMs: number;
  readonly sets: number;
  readonly perSide: boolean;
}

export interface Exercise {
  readonly aim: ExerciseAim;
  readonly kind: ExerciseKind;
  readonly tags: readonly ExerciseTag[];
  /** What the easier form does not ask of the body any more: it is what is offered where these are to be avoided. */
  readonly easierFrees?: readonly ExerciseTag[];
  /** Part of any day: stays when everything else is left to a professional. */
  readonly isEveryday?: boolean;
  readonly position: 'seated' | 'standing' | 'floor';
  /** All of these; nothing: none needed. */
  readonly needs: readonly Equipment[];
  readonly setup: readonly Setup[];
  readonly camera: CameraRole;
  readonly breath: Breath;
  /** One set to begin with. */
  readonly dose: Dose;
  /** The most repetitions of one set before it gets harder another way; seconds where one hold is the set. */
  readonly top: number;
  /** About how long one set takes, ms; what fits a one-minute break is at most 75 s. */
  readonly setMs: number;
  /** The trial or guideline that the dose leans on, or "usual practice" of physical therapy. */
  readonly source: string;
}
