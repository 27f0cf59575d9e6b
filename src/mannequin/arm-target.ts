import type { Side } from './skeleton';
import { addScaled, mix, type Vec3 } from '../geometry/vec3';
import type { Workplace } from './workplace';

/** What one arm aims at. Directions need not be unit vectors. */
export interface ArmTarget {
  readonly wrist: Vec3;
  readonly elbowToward: Vec3;
  /** Where the fingers point; null: on in the line of the forearm. */
  readonly fingers: Vec3 | null;
  readonly palm: Vec3;
}

/** What the targets hang on: where the body is before the arms are placed. */
export interface ArmAnchors {
  readonly side: Side;
  readonly shoulder: Vec3;
  readonly head: Vec3;
  readonly scale: number;
  readonly workplace: Workplace;
  /** See PostureAngles. */
  readonly stepDeg: number;
  readonly bellyOutM: number;
}

/** On the way from one aim to another; `share` 0–1. */
export function mixTargets(from: ArmTarget, to: ArmTarget, share: number): ArmTarget {
  return {
    wrist: mix(from.wrist, to.wrist, share),
    elbowToward: mix(from.elbowToward, to.elbowToward, share),
    fingers:
      from.fingers && to.fingers ? mix(from.fingers, to.fingers, share) : share < 0.5 ? from.fingers : to.fingers,
    palm: addScaled(mix(from.palm, to.palm, share), [0, 0, 1], 1e-3),
  };
}
