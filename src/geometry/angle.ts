import type { Unit } from './units';

/** Every angle and length the product speaks of. The catalogue (`angle-catalogue.ts`) is the only place they are defined. */
export const ANGLE_IDS = [
  'headTilt',
  'shoulderTilt',
  'headYaw',
  'headPitch',
  'trunkLateralLean',
  'shoulderProtraction',
  'shoulderElevation',
  'thoracicFlexion',
  'neckFlexion',
  'headForward',
  'neckInclination',
  'trunkInclination',
  'craniovertebralAngle',
  'upperBackCurve',
  'viewingDistance',
] as const;

export type AngleId = (typeof ANGLE_IDS)[number];

/** Side views are named after the side of the person that faces the camera. */
export type View = 'front' | 'left-side' | 'right-side' | 'three-quarter';

/** Why a number can't be known. Every screen shows it in words. */
export const REASONS = [
  'nobody',
  'twoPeople',
  'lowConfidence',
  'tooDark',
  'headTurned',
  'lookingDown',
  'handAtFace',
  'bodyTurned',
  'shouldersHidden',
  'hipsHidden',
  'headHidden',
  'tooClose',
  'tooFar',
  'cameraMoved',
  'chairMoved',
  'stoodUp',
  'noBaseline',
  'baselineStale',
  'notCalibrated',
  'wrongView',
  'needsTap',
  'needsMask',
  'backHidden',
  'notVisibleFromHere',
] as const;

export type Reason = (typeof REASONS)[number];

/** A value never travels alone. */
export interface AngleReading {
  readonly id: AngleId;
  readonly value: number;
  readonly unit: Unit;
  /** One standard deviation of the value, in its unit: what repeat pictures and the fit say. */
  readonly sd: number;
  readonly view: View;
  /** 0..1: how much of what the value rests on was seen. */
  readonly quality: number;
  readonly baselineId?: string;
}

/** What one frame says of the body: each angle is in exactly one of the two tables. */
export interface Features {
  readonly timestampMs: number;
  /** null: nobody, or the view can't be told. */
  readonly view: View | null;
  readonly presence: number;
  readonly angles: Readonly<Partial<Record<AngleId, AngleReading>>>;
  readonly unmeasured: Readonly<Partial<Record<AngleId, Reason>>>;
}
