import type { Allowance } from './allowance';
import type { ExerciseTag } from './exercise';

/**
 * Three groups of questions about today, not about conditions: what is felt, or what a professional has advised. Sources:
 * Finucane 2020, IFOMPT cervical framework 2023, Brooke-Wavell 2022; single signs are weak, so few are asked and the
 * referral is soft (Feller 2024). They only leave out; they never clear anybody.
 */
export const URGENT_SIGNS = ['chest', 'worst', 'senses', 'legs', 'fall'] as const;
export const ASK_FIRST_SIGNS = ['hands', 'unwell', 'history', 'recent', 'told'] as const;

/** What a person says about themselves, and what is then left out or made easier. */
export const LEAVE_OUT_TAGS = {
  adviceBending: ['spinalFlexion', 'spinalFlexionEndRange', 'trunkRotationEndRange', 'headDown'],
  looseJoints: ['neckEndRange', 'neckLoad', 'abductER', 'headDown'],
  armTingles: ['neckEndRange', 'neckLoad'],
  dizzyTurning: ['neckMovement', 'neckEndRange', 'neckLoad', 'balance', 'headDown'],
  newHeadache: ['neckMovement', 'neckEndRange', 'neckLoad', 'headDown', 'exertion'],
  soreShoulder: ['overhead', 'abductER'],
  soreWrist: ['wristLoad', 'quadruped'],
  soreKnee: ['kneeLoad'],
  pregnant: ['supine', 'prone', 'balance', 'breathHold', 'headDown'],
  bloodPressure: ['isometricHold', 'breathHold', 'headDown', 'muscleTensing', 'exertion'],
  bruiseEasily: ['pressure', 'balance'],
  numbSkin: ['heat'],
  floorIsHard: ['floor', 'prone', 'supine', 'quadruped'],
  uneasyBreath: ['pacedBreath', 'eyesClosed', 'muscleTensing'],
} as const satisfies Record<string, readonly ExerciseTag[]>;

export type LeaveOut = keyof typeof LEAVE_OUT_TAGS;
export const LEAVE_OUTS = Object.keys(LEAVE_OUT_TAGS) as LeaveOut[];

/** Growth and consent: under sixteen there is no programme, under eighteen a professional is asked first. */
export type AgeBand = 'under16' | 'under18' | 'adult';

export interface Screening {
  readonly age: AgeBand;
  /** One of the urgent signs, today. */
  readonly isUrgent: boolean;
  /** One of the signs that a professional should hear of first. */
  readonly isAskFirst: boolean;
  readonly leaveOut: readonly LeaveOut[];
}

export type Outcome = 'emergency' | 'tooYoung' | 'professional' | 'leaveSomeOut' | 'open';

/** The gravest answer decides. */
export function outcomeOf({ age, isUrgent, isAskFirst, leaveOut }: Screening): Outcome {
  if (isUrgent) return 'emergency';
  if (age === 'under16') return 'tooYoung';
  if (isAskFirst || age === 'under18') return 'professional';
  return leaveOut.length > 0 ? 'leaveSomeOut' : 'open';
}

/** `planAvoid`: what a therapist's plan forbids. null: nothing was answered. */
export function allowanceOf(screening: Screening | null, planAvoid: readonly ExerciseTag[] = []): Allowance {
  if (!screening) return { kind: 'unasked', avoid: planAvoid };
  switch (outcomeOf(screening)) {
    case 'emergency':
      return { kind: 'none' };
    case 'tooYoung':
    case 'professional':
      return { kind: 'everydayOnly' };
    case 'leaveSomeOut':
    case 'open':
      return { kind: 'answered', avoid: [...new Set([...tagsOf(screening.leaveOut), ...planAvoid])] };
  }
}

/** Which of the person's own answers left this out: shown in their words. */
export function reasonsFor(blocking: readonly ExerciseTag[], leaveOut: readonly LeaveOut[]): readonly LeaveOut[] {
  return leaveOut.filter((said) => tagsOf([said]).some((tag) => blocking.includes(tag)));
}

function tagsOf(leaveOut: readonly LeaveOut[]): ExerciseTag[] {
  return leaveOut.flatMap((said): readonly ExerciseTag[] => LEAVE_OUT_TAGS[said]);
}
