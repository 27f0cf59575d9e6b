import { ANGLES } from '../geometry/angle-catalogue';
import type { AngleId } from '../geometry/angle';

/** Drills by what they train. Each works on one angle, as a distance from the person's own baseline. */
export const DRILL_IDS = ['head', 'back', 'neck', 'shoulders', 'lean'] as const;
export type DrillId = (typeof DRILL_IDS)[number];

export interface DrillLesson {
  readonly angle: AngleId;
  /**
   * The spread with which people find the place again at best, in the angle's unit: the narrowest band makes no sense
   * below it. Healthy people find an upright neck again within about 2° a segment, i.e. with a standard deviation of
   * half to three quarters of that (BMC Musculoskeletal Disorders 2017, 1454).
   */
  readonly feltSd: number;
  /**
   * Nine in ten of what is shown near the target lie this near the truth, in the angle's unit: what the screen says of its
   * own uncertainty. `careful`: through careful looks, lite model, the worse of two sets of rendered people: 24 figures,
   * 290 places (0.85 cm, 1.5°, 3.0°, 0.7°, 0.4°), and 20 others, 480 places, a third of them leaning in or slumped (1.2 cm,
   * 2.6°, 2.2°, 0.7°, 0.2°). `live`: where an engine has only single looks, the widest that two of the figures showed.
   */
  readonly readsWithin: { readonly careful: number; readonly live: number };
  /** How far to let go before finding back, in the angle's unit; 0: time alone decides. */
  readonly leaveBy: number;
  /** The slider and the track reach this far to either side of the target. */
  readonly reach: number;
  /** Which reasons mean that the person is there, only turned too far to be measured. */
  readonly isTurning: boolean;
}

export const DRILL_LESSONS = {
  head: {
    angle: 'headForward',
    feltSd: 0.6,
    readsWithin: { careful: 1.2, live: 1.5 },
    leaveBy: 0,
    reach: 8,
    isTurning: false,
  },
  back: {
    angle: 'thoracicFlexion',
    feltSd: 1.5,
    readsWithin: { careful: 2.6, live: 3 },
    leaveBy: 0,
    reach: 30,
    isTurning: false,
  },
  /** The webcam sees two thirds of a head's turn: 15° on the screen is a comfortable look to the side. */
  neck: {
    angle: 'headYaw',
    feltSd: 1.5,
    readsWithin: { careful: 3, live: 4.4 },
    leaveBy: 15,
    reach: 20,
    isTurning: true,
  },
  /** Followed live, one shoulder raised by 2.2° reads level on our own mannequin: wider than single pictures are. */
  shoulders: {
    angle: 'shoulderTilt',
    feltSd: 0.8,
    readsWithin: { careful: 1, live: 2.8 },
    leaveBy: 0,
    reach: 10,
    isTurning: false,
  },
  lean: {
    angle: 'trunkLateralLean',
    feltSd: 0.8,
    readsWithin: { careful: 1, live: 2 },
    leaveBy: 0,
    reach: 15,
    isTurning: false,
  },
} as const satisfies Record<DrillId, DrillLesson>;

/**
 * The person's own spread, in which the band is counted: never below what can be felt, what wandered in their baseline
 * (`spread`), or what a webcam tells at all, so that the narrowest band still scores the person and not the webcam.
 */
export function ownSdOf(
  id: DrillId,
  { spread, isCareful }: { spread: number | undefined; isCareful: boolean },
): number {
  return Math.max(DRILL_LESSONS[id].feltSd, spread ?? 0, leastTold(id, isCareful));
}

/** How near the truth what is shown lies, nine times in ten. */
export function readsWithin(id: DrillId, isCareful: boolean): number {
  const { careful, live } = DRILL_LESSONS[id].readsWithin;
  return isCareful ? careful : live;
}

/** The smallest deviation from the target that is the person's and not the webcam's, in the angle's unit. */
export function leastTold(id: DrillId, isCareful: boolean): number {
  const within = readsWithin(id, isCareful);
  return isCareful ? within : Math.max(ANGLES[DRILL_LESSONS[id].angle].minimalDetectableChange, within);
}

/** How far readings of somebody who holds still wander: tells stillness from movement. */
export function measuringSdOf(id: DrillId, spread: number | undefined): number {
  return Math.max(ANGLES[DRILL_LESSONS[id].angle].repeatSd.lite, spread ?? 0);
}

/** Readings of a hold lie within four of these, or it was none: what can be felt, at the least what the webcam wanders. */
export function holdingSdOf(id: DrillId, spread: number | undefined): number {
  return Math.max(DRILL_LESSONS[id].feltSd, measuringSdOf(id, spread));
}

export function drillOf(angle: AngleId): DrillId | null {
  return DRILL_IDS.find((id) => DRILL_LESSONS[id].angle === angle) ?? null;
}
