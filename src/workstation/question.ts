import type { FindingId } from './finding';
import type { SideId } from './side/side-angles';
import type { SideFindings } from './side/side-findings';
import type { Trouble } from './trouble';

interface QuestionPlan {
  /** Answer → what of it is in the way; null: nothing is. */
  readonly answers: Readonly<Record<string, Trouble | null>>;
  /** Only asked where the camera could not tell. */
  readonly standsFor?: FindingId;
  /** Not asked where a side picture told it; `even` where it found nothing amiss. */
  readonly seenFromSide?: { readonly angles: readonly SideId[]; readonly evenFine: boolean };
}

/**
 * What no webcam sees: chair, feet, elbows, hands, glare, glasses; and what this one could not tell. Every question has a
 * first answer that changes nothing.
 */
export const QUESTIONS = {
  screens: { answers: { one: null, two: null, laptop: 'laptopAlone', laptopAndScreen: null } },
  glasses: { answers: { none: null, single: null, progressive: null } },
  distance: { answers: { arm: null, nearer: 'screenNear', farther: 'screenFar' }, standsFor: 'distance' },
  facing: { answers: { ahead: null, aside: 'screenAside' }, standsFor: 'facing' },
  height: { answers: { level: null, lower: 'screenLow', higher: 'screenHigh' }, standsFor: 'screenHeight' },
  smallText: { answers: { easy: null, leanIn: 'leansIn' }, standsFor: 'leaningIn' },
  shoulders: { answers: { loose: null, raised: 'shouldersRaised' }, standsFor: 'shoulders' },
  light: { answers: { even: null, windowBehind: 'backlit', dark: 'dark' }, standsFor: 'light' },
  glare: { answers: { none: null, onScreen: 'glare', windowAhead: 'windowAhead' } },
  chair: { answers: { adjustable: null, fixed: null } },
  back: {
    answers: { supported: null, away: 'backUnsupported', noBackrest: 'noBackrest' },
    seenFromSide: { angles: ['back'], evenFine: false },
  },
  legs: {
    answers: { flat: null, hang: 'feetHang', kneesHigh: 'kneesHigh' },
    seenFromSide: { angles: ['thigh'], evenFine: false },
  },
  table: { answers: { fixed: null, adjustable: null } },
  elbows: {
    answers: { level: null, tableHigh: 'tableHigh', tableLow: 'tableLow' },
    seenFromSide: { angles: ['elbow'], evenFine: true },
  },
  armrests: { answers: { none: null, fit: null, high: 'armrestsHigh', inWay: 'armrestsInWay' } },
  wrists: { answers: { straight: null, bent: 'wristsBent', onEdge: 'wristsOnEdge' } },
  keyboard: {
    answers: { near: null, far: 'keyboardFar' },
    seenFromSide: { angles: ['reach'], evenFine: true },
  },
  mouse: { answers: { beside: null, far: 'mouseFar', trackpad: null } },
} as const satisfies Record<string, QuestionPlan>;

export type QuestionId = keyof typeof QUESTIONS;
export type AnswerOf<Id extends QuestionId> = keyof (typeof QUESTIONS)[Id]['answers'] & string;
/** What was answered; a question that is not here has not been. */
export type Answers = { readonly [Id in QuestionId]?: AnswerOf<Id> };

export const QUESTION_IDS = Object.keys(QUESTIONS) as QuestionId[];

export function optionsOf<Id extends QuestionId>(id: Id): readonly AnswerOf<Id>[] {
  return Object.keys(QUESTIONS[id].answers) as AnswerOf<Id>[];
}

export function findingOf(id: QuestionId): FindingId | null {
  const plan: QuestionPlan = QUESTIONS[id];
  return plan.standsFor ?? null;
}

/** A side picture told what the question would ask. */
export function isAnsweredFromSide(id: QuestionId, findings: SideFindings | null | undefined): boolean {
  const { seenFromSide }: QuestionPlan = QUESTIONS[id];
  if (!findings || !seenFromSide) return false;
  return seenFromSide.angles.some((angle) => {
    const { kind } = findings[angle];
    return kind === 'told' || (kind === 'fine' && seenFromSide.evenFine);
  });
}

export function troubleOf<Id extends QuestionId>(id: Id, answer: AnswerOf<Id>): Trouble | null {
  const { answers }: QuestionPlan = QUESTIONS[id];
  return answers[answer] ?? null;
}
