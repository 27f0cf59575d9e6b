import { NAMED_POSTURES } from '../../../src/mannequin/demo-script';
import { postureWith, type PostureAngles } from '../../../src/mannequin/posture-angles';
import type { Cause } from '../../../src/geometry/cause';

/** What the page ought to say of a hold. `notPosture`: anything that blames nobody. */
export type FilmLabel = 'aligned' | 'notPosture' | Cause;

/** A posture that is held for a while. */
export interface Hold {
  readonly name: string;
  readonly label: FilmLabel;
  readonly posture: PostureAngles;
  /** So small that one look can't tell it from chance; held long enough it should be found. */
  readonly isMild?: boolean;
}

type Given = readonly [name: string, label: FilmLabel, posture?: Partial<PostureAngles>];

const GIVEN: readonly Given[] = [
  ['upright', 'aligned'],
  ['mouse', 'aligned', { arms: 'mouse' }],
  ['screen-bottom', 'aligned', { headPitch: 8 }],
  ['chair-closer-6', 'notPosture', { seatForwardCm: 6 }],
  ['second-monitor', 'notPosture', { headYaw: 36 }],
  ['keyboard', 'notPosture', { headPitch: 27, neckFlexion: 10 }],
  ['phone', 'notPosture', NAMED_POSTURES.phone],
  ['slump-15', 'slump', { thoracicFlexion: 15, neckFlexion: 6, trunkLean: -2 }],
  ['slump-22', 'slump', { thoracicFlexion: 22, neckFlexion: 8, trunkLean: -3 }],
  ['forward-head-18', 'forwardHead', { neckFlexion: 18 }],
  ['forward-head-26', 'forwardHead', { neckFlexion: 26 }],
  ['lean-in-10', 'leaningIn', { trunkLean: 10 }],
  ['shrug-10', 'shrug', { shoulderElevationLeft: 10, shoulderElevationRight: 10 }],
  ['shoulder-up-12', 'unevenShoulders', { shoulderElevationLeft: 12 }],
  ['side-lean-9', 'sideLean', { trunkSideLean: 9, headTilt: 2 }],
  ['head-tilt-12', 'headTilt', { headTilt: 12, neckSideBend: 4 }],
];

const MILD: readonly Given[] = [
  ['slump-8', 'slump', { thoracicFlexion: 8, neckFlexion: 3 }],
  ['forward-head-10', 'forwardHead', { neckFlexion: 10 }],
  ['head-tilt-6', 'headTilt', { headTilt: -6 }],
  ['shoulder-up-6', 'unevenShoulders', { shoulderElevationRight: 6 }],
];

export const HOLDS: readonly Hold[] = [...GIVEN.map(hold), ...MILD.map((given) => ({ ...hold(given), isMild: true }))];

/** Throws for a name that no hold has. */
export function holdNamed(name: string): Hold {
  const found = HOLDS.find((one) => one.name === name);
  if (!found) throw new Error(`There is no hold "${name}".`);
  return found;
}

function hold([name, label, posture = {}]: Given): Hold {
  return { name, label, posture: postureWith(posture) };
}
