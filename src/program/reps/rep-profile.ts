import type { CoachedId } from '../coached';
import {
  armBackward,
  armElevation,
  bothElbowBend,
  elbowBend,
  forearmRotation,
  wristGap,
  wristHeight,
} from './arm-signals';
import type { BodyScale } from './body-scale';
import { faceRoll, faceTurn } from './head-signals';
import type { ExerciseLook, Side } from './look';
import { CALM_MS, QUICK_MS } from './smoothing';
import { backPitch, bodyHeight, earAhead, earGap, shoulderTurn, sideLean } from './trunk-signals';

/** `whole` for a movement without sides; ways to both sides are one signed signal, left +. */
export type Channel = Side | 'whole';

/** The signal that an exercise is counted by. It puts up with any view it makes sense in and judges nothing. */
export interface RepProfile {
  readonly unit: 'deg' | 'share';
  /** The smallest swing that may be one, before the person's own range is known, in the unit. */
  readonly least: number;
  /** Which way the first movement goes; null: either, as a squat may start from standing or from the chair. */
  readonly direction: 1 | null;
  /** How much jitter is taken out: the time constant, ms. */
  readonly smoothMs: number;
  readonly read: (look: ExerciseLook, scale: BodyScale, side: Channel) => number | null;
}

const limb = (read: (look: ExerciseLook, side: Side, scale: BodyScale) => number | null): RepProfile['read'] => {
  return (look, scale, side) => (side === 'whole' ? null : read(look, side, scale));
};

const quick = { smoothMs: QUICK_MS } as const;
const calm = { smoothMs: CALM_MS } as const;
const lift = { ...quick, unit: 'deg', least: 25, direction: 1, read: limb(armElevation) } as const;
const height = { ...quick, unit: 'share', least: 0.12, direction: null, read: bodyHeight } as const;
const degreesEitherWay = { ...quick, unit: 'deg', direction: null } as const;

/** Least swings lie well above what noise makes (about 5° of an arm, 3° of a head) and well below half a usual range. */
export const REP_PROFILES: Readonly<Record<CoachedId, RepProfile>> = {
  lateralRaise: lift,
  overheadReach: lift,
  scaption: lift,
  shoulderExtension: { ...calm, unit: 'deg', least: 11, direction: 1, read: limb(armBackward) },
  shoulderRotation: { ...degreesEitherWay, least: 20, read: limb(forearmRotation) },
  bandRow: { ...degreesEitherWay, least: 25, read: limb(elbowBend) },
  deskPushUp: { ...degreesEitherWay, least: 20, read: bothElbowBend },
  pullApart: { ...quick, unit: 'share', least: 0.5, direction: null, read: wristGap },
  wallAngel: { ...quick, unit: 'share', least: 0.35, direction: null, read: wristHeight },
  shrug: { ...calm, unit: 'share', least: 0.06, direction: null, read: earGap },
  sitToStand: height,
  squat: height,
  neckTurn: { ...quick, unit: 'deg', least: 18, direction: 1, read: faceTurn },
  neckSideBend: { ...quick, unit: 'deg', least: 9, direction: 1, read: faceRoll },
  trunkSideBend: { ...quick, unit: 'deg', least: 8, direction: 1, read: sideLean },
  seatedTurn: { ...quick, unit: 'deg', least: 17, direction: 1, read: shoulderTurn },
  chinTuck: { ...calm, unit: 'share', least: 0.1, direction: null, read: earAhead },
  thoracicExtension: { ...degreesEitherWay, ...calm, least: 6, read: backPitch },
  catCowSeated: { ...degreesEitherWay, ...calm, least: 6, read: backPitch },
  doorwayStretch: { ...quick, unit: 'share', least: 0.35, direction: null, read: wristHeight },
  neckSideStretch: { ...quick, unit: 'deg', least: 9, direction: null, read: faceRoll },
  wallPlank: { ...degreesEitherWay, ...calm, least: 6, read: backPitch },
};
