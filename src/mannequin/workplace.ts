import type { Stance } from './posture-angles';
import type { Skeleton } from './skeleton';
import { hipCentre } from './skeleton';
import type { Vec3 } from '../geometry/vec3';

/** Where the seat and the desk are in the room, metres. The room's origin is on the floor under the usual hips. */
export interface Workplace {
  /** Middle of the hip joints before the seat is moved. */
  readonly hips: Vec3;
  readonly deskHeightM: number;
  /** How far in front of the hips the wrists rest at the keyboard. */
  readonly keyboardForwardM: number;
}

const SEATED_HIP_HEIGHT_M = 0.555;
const SEATED_DESK_M = 0.73;
const STANDING_DESK_M = 1.04;
const KEYBOARD_FORWARD_M = 0.33;

/** A desk and a chair set for the person's height, as after a fitting. */
export function workplaceFor(skeleton: Skeleton): Workplace {
  return {
    hips: [0, hipHeight(skeleton), 0],
    deskHeightM: deskHeight(skeleton.stance) * skeleton.scale,
    keyboardForwardM: KEYBOARD_FORWARD_M * skeleton.scale,
  };
}

function hipHeight(skeleton: Skeleton): number {
  return (skeleton.stance === 'seated' ? SEATED_HIP_HEIGHT_M : hipCentre(skeleton)[1]) * skeleton.scale;
}

function deskHeight(stance: Stance): number {
  return stance === 'seated' ? SEATED_DESK_M : STANDING_DESK_M;
}
