import type { AngleId } from '../geometry/angle';

/** Which way an error goes, in the person's terms. Screens turn it into "2 cm in front of your target". */
export type Direction =
  | 'inFront'
  | 'behind'
  | 'moreRounded'
  | 'moreUpright'
  | 'toTheRight'
  | 'toTheLeft'
  | 'rightLower'
  | 'leftLower'
  | 'turnedLeft'
  | 'turnedRight'
  | 'lower'
  | 'higher'
  | 'more'
  | 'less';

const DIRECTIONS: Partial<Record<AngleId, readonly [positive: Direction, negative: Direction]>> = {
  headForward: ['inFront', 'behind'],
  neckInclination: ['inFront', 'behind'],
  trunkInclination: ['inFront', 'behind'],
  neckFlexion: ['inFront', 'behind'],
  shoulderProtraction: ['inFront', 'behind'],
  thoracicFlexion: ['moreRounded', 'moreUpright'],
  headTilt: ['toTheRight', 'toTheLeft'],
  trunkLateralLean: ['toTheRight', 'toTheLeft'],
  shoulderTilt: ['rightLower', 'leftLower'],
  headYaw: ['turnedLeft', 'turnedRight'],
  headPitch: ['lower', 'higher'],
};

/** `error` is value − target. */
export function directionOf(angle: AngleId, error: number): Direction {
  const [positive, negative] = DIRECTIONS[angle] ?? ['more', 'less'];
  return error >= 0 ? positive : negative;
}
