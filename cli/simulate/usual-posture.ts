import { normal, type Chance } from '../../src/geometry/chance';
import { UPRIGHT, type BodyPosture } from '../../src/geometry/body-model/seated-body';

/** Nobody sits twice in quite the same way: all of this is well within the limits. */
export function usual(chance: Chance, change: Partial<BodyPosture> = {}): BodyPosture {
  return {
    ...UPRIGHT,
    trunkLean: normal(chance, 1.2),
    trunkSide: normal(chance, 0.8),
    trunkTurn: normal(chance, 1.5),
    thoracicFlexion: normal(chance, 1.2),
    neckFlexion: normal(chance, 1.5),
    headPitch: normal(chance, 2),
    headYaw: normal(chance, 4),
    headTilt: normal(chance, 1),
    leftElevation: normal(chance, 0.6),
    rightElevation: normal(chance, 0.6),
    ...change,
  };
}
