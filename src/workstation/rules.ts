import type { FrontTarget } from '../geometry/body-model/front-targets';
import { USUAL_FROM_CM, USUAL_TO_CM } from '../geometry/distance-band';
import type { Limits } from './decide';
import type { DeskStep } from './desk-step';
import type { FindingId } from './finding';
import type { Source } from './source';
import type { Trouble } from './trouble';

/** What is compared between two things the person did, and from where on it counts. */
export interface ChangeRule {
  readonly from: DeskStep;
  /** More than one: what stays the same in all of them is read from all. */
  readonly to: readonly [DeskStep, ...DeskStep[]];
  readonly quantity: FrontTarget;
  readonly unit: 'cm' | 'deg';
  readonly limits: Limits<Trouble>;
  /**
   * How much of the error that the body model expects of one picture is left in the middle of a step's many, 0..1: measured
   * on simulated desks (`npm run evaluate -- --desks`), rounded up.
   */
  readonly errorShare: number;
  /**
   * How much of a movement the body model shows on the whole, 0..1; 1 where not given. It learned from pose models that show
   * half of a nod; both of ours were measured to show a third or less (simulation/landmark-response.ts).
   */
  readonly shownShare?: number;
  /** Nobody does a thing twice alike: this much on top of it, one standard deviation. */
  readonly swaySd: number;
  readonly source: Source;
}

/** OSHA: 50 to 100 cm. */
export const DISTANCE_LIMITS: Limits<Trouble> = {
  below: { limit: USUAL_FROM_CM, means: 'screenNear' },
  above: { limit: USUAL_TO_CM, means: 'screenFar' },
};

/**
 * One line a rule. Everything is a change between two things one person did before one camera, seconds apart: where the
 * camera stands, how large the head is and what the model always gets wrong about a face cancel.
 */
export const CHANGE_RULES = {
  /** Half of ROSA's 30°: beyond it a twist is plain to see, which ISO 11226 does not recommend. */
  facing: {
    from: 'ahead',
    to: ['screen'],
    quantity: 'headYaw',
    unit: 'deg',
    limits: { below: { limit: -15, means: 'screenRight' }, above: { limit: 15, means: 'screenLeft' } },
    errorShare: 0.9,
    swaySd: 2,
    source: 'sonne2012',
  },
  /**
   * The middle of a screen set up by OSHA's rule lies 15–20° below the eyes' level, of which the head takes about half and
   * the eyes the rest: a head that bows by more than 12° has its screen at 25° or more. One that tips back by 5° has the middle
   * of it ten degrees above the eyes.
   */
  screenHeight: {
    from: 'ahead',
    to: ['screen', 'rest', 'mouse'],
    quantity: 'headPitch',
    unit: 'deg',
    limits: { below: { limit: -5, means: 'screenHigh' }, above: { limit: 12, means: 'screenLow' } },
    errorShare: 0.7,
    shownShare: 0.65,
    swaySd: 1.5,
    source: 'osha',
  },
  /**
   * ISO 11226: shoulders not raised. 1.5 cm are 5° of the collar bone, which anybody sees (posture/limits.ts). Breath and
   * small shifts reach half a centimetre; the marks of the shoulders come out 0.3 cm apart from one thing done to the next.
   */
  shoulders: {
    from: 'rest',
    to: ['type'],
    quantity: 'shoulderElevation',
    unit: 'cm',
    limits: { above: { limit: 1.5, means: 'shouldersRaised' } },
    errorShare: 0.9,
    swaySd: 0.35,
    source: 'iso11226',
  },
  /** About 4 cm of the shoulders over a trunk of 45 cm; people shift by half of that all the time. */
  mouse: {
    from: 'rest',
    to: ['mouse'],
    quantity: 'trunkLateralLean',
    unit: 'deg',
    limits: { below: { limit: -4.5, means: 'pullsLeft' }, above: { limit: 4.5, means: 'pullsRight' } },
    errorShare: 0.5,
    swaySd: 1,
    source: 'own',
  },
  /** A tenth of the usual distance: less is how people sit, more is how they read what is too small. */
  leaningIn: {
    from: 'screen',
    to: ['read'],
    quantity: 'viewingDistance',
    unit: 'cm',
    limits: { below: { limit: -6, means: 'leansIn' } },
    errorShare: 0.7,
    swaySd: 1.5,
    source: 'own',
  },
} as const satisfies Record<Exclude<FindingId, 'distance' | 'light'>, ChangeRule>;
