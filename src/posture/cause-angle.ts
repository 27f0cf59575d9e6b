import type { AngleId } from '../geometry/angle';
import type { Cause } from '../geometry/cause';

/** The angle each cause is seen by. */
export const CAUSE_ANGLE = {
  slump: 'thoracicFlexion',
  slidDown: 'trunkInclination',
  forwardHead: 'neckFlexion',
  headDown: 'headPitch',
  leaningIn: 'viewingDistance',
  sideLean: 'trunkLateralLean',
  headTilt: 'headTilt',
  unevenShoulders: 'shoulderTilt',
  shrug: 'shoulderElevation',
  roundedShoulders: 'shoulderProtraction',
} as const satisfies Record<Cause, AngleId>;

/** Which way the angle changes: bending, nodding, sinking back, nearing and lifting go one way, leaning and tilting both. */
export const CAUSE_SIGN: Readonly<Record<Cause, 1 | -1 | 0>> = {
  slump: 1,
  slidDown: -1,
  forwardHead: 1,
  headDown: 1,
  leaningIn: -1,
  sideLean: 0,
  headTilt: 0,
  unevenShoulders: 0,
  shrug: 1,
  roundedShoulders: 1,
};
