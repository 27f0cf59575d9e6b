import type { Cause } from '../cause';
import type { CameraMove } from './random-posture';
import type { BodyPosture } from './seated-body';

/**
 * What a front camera can be asked to tell apart: nothing to speak of, or the one thing that stands out most. In the order
 * of the trained network's outputs. A slid seat is read by a network of its own, and looking down becomes posture by time.
 */
export const FRONT_FINDINGS = [
  'none',
  'slump',
  'forwardHead',
  'leaningIn',
  'sideLean',
  'headTilt',
  'unevenShoulders',
  'shrug',
  'roundedShoulders',
] as const satisfies readonly ('none' | Cause)[];

export type FrontFinding = (typeof FRONT_FINDINGS)[number];

/**
 * From where a movement counts, degrees of the joint that moves. Each is about twice the sway of a person asked to sit
 * still and above what a trained eye notices (about 5° in the spine, 2° at the head and shoulders, 1 cm of shoulder
 * height, which is 3–4° at the collar bone).
 */
const COUNTS_FROM: Readonly<Record<Exclude<FrontFinding, 'none'>, number>> = {
  slump: 6,
  forwardHead: 6,
  leaningIn: 6.5,
  sideLean: 3.5,
  headTilt: 4,
  unevenShoulders: 4,
  shrug: 5,
  roundedShoulders: 9,
};

/** A slump brings the neck forward by about half its own angle, and so does looking down: only the rest is the neck's own. */
const NECK_SHARE = 0.55;

/** What stands out most, as a multiple of where it begins to count. Leaning back never does. */
export function findingOf(posture: BodyPosture): FrontFinding {
  const slump = posture.thoracicFlexion + posture.lumbarFlexion;
  const neck = posture.neckFlexion - NECK_SHARE * Math.max(0, slump) - NECK_SHARE * Math.max(0, posture.headPitch);
  const lowerShoulder = Math.min(posture.leftElevation, posture.rightElevation);
  const sizes: Readonly<Record<Exclude<FrontFinding, 'none'>, number>> = {
    slump,
    forwardHead: neck,
    leaningIn: posture.trunkLean,
    sideLean: Math.abs(posture.trunkSide),
    headTilt: Math.abs(posture.headTilt),
    unevenShoulders: Math.abs(posture.leftElevation - posture.rightElevation),
    shrug: lowerShoulder,
    roundedShoulders: Math.min(posture.leftProtraction, posture.rightProtraction),
  };
  let finding: FrontFinding = 'none';
  let most = 1;
  for (const name of FRONT_FINDINGS) {
    if (name === 'none') continue;
    const share = sizes[name] / COUNTS_FROM[name];
    if (share > most) [finding, most] = [name, share];
  }
  return finding;
}

/** True when the camera was knocked, turned or zoomed by more than a person would notice in the picture. */
export function cameraWasMoved(move: CameraMove): boolean {
  return (
    Math.abs(move.pitchDeg) > 1.5 ||
    Math.abs(move.rollDeg) > 1.5 ||
    Math.hypot(move.up, move.right) > 0.015 ||
    Math.abs(move.zoom - 1) > 0.04
  );
}

/** True when the seat stands elsewhere: a shift of 3 cm is the least that a person would call moving the chair. */
export function chairWasMoved(posture: BodyPosture): boolean {
  return Math.hypot(posture.seatForward, posture.seatLeft) > 0.03 || Math.abs(posture.seatUp) > 0.02;
}
