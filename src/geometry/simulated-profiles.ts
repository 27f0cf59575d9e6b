import { seededChance, type Chance } from './chance';
import { randomShape } from './body-model/random-person';
import { midShoulder, poseBody, UPRIGHT, type BodyPosture, type BodyShape } from './body-model/seated-body';
import type { ProfileChange } from './profile-change';
import { sagittalPosture } from './profile-habits';
import { inclination } from './side-view';
import { distance, type Vector2 } from './vectors';

/** What really changed in a simulated profile since sitting tall; degrees and centimetres, flexion and forward positive. */
export interface SagittalChange {
  readonly thoracicFlexion: number;
  readonly neckFlexion: number;
  readonly neckInclination: number;
  readonly trunkInclination: number;
  /** How far the collar bones alone carried the shoulders forward. Centimetres. */
  readonly shoulderProtraction: number;
  /** How far the pelvis came forward on the seat. Centimetres. */
  readonly slide: number;
}

export interface SimulatedProfile {
  readonly seen: ProfileChange;
  readonly truth: SagittalChange;
}

/**
 * Enough that a posture has dozens of likenesses. 3,000 are too few (another seed changes the bend of a lean by 3°), 12,000
 * make the neck line a fifteenth of a degree better and take twice the time.
 */
const COUNT = 6000;
const SEED = 20_26;

/** Bodies of all proportions doing what people do at a desk, seen from the side. The same ones every time. */
export function simulateProfiles(): readonly SimulatedProfile[] {
  const chance = seededChance(SEED);
  return Array.from({ length: COUNT }, () => simulateProfile(chance));
}

function simulateProfile(chance: Chance): SimulatedProfile {
  const shape = randomShape(chance);
  const { posture, slideM } = sagittalPosture(chance);
  const [before, after] = [sagittalPoints(shape, UPRIGHT), sagittalPoints(shape, posture)];
  const collarsAtRest = { ...posture, leftProtraction: 0, rightProtraction: 0 };
  const unrounded = sagittalPoints(shape, collarsAtRest);
  const bend = posture.thoracicFlexion + posture.lumbarFlexion;
  return {
    seen: seenChange(before, after, posture),
    truth: {
      thoracicFlexion: bend,
      neckFlexion: posture.neckFlexion,
      neckInclination: inclination(after.shoulder, after.ear, 1) - inclination(before.shoulder, before.ear, 1),
      trunkInclination: inclination(after.hip, after.shoulder, 1) - inclination(before.hip, before.shoulder, 1),
      shoulderProtraction: 100 * (after.shoulder.x - unrounded.shoulder.x),
      slide: 100 * slideM,
    },
  };
}

/**
 * What the pose model does to a profile that bends, measured on rendered people: the shoulders of a round back and of a head
 * that is forward are marked ahead of the joints, those of a round back lower too; the hips are dragged along by a lean and
 * lifted by a round back. Hundredths of the trunk a degree.
 */
const SHOULDER_AHEAD = 0.07;
const SHOULDER_AHEAD_OF_NECK = 0.05;
const SHOULDER_LOWER = 0.05;
const HIP_DRAGGED = 0.5;
const HIP_LIFTED = 0.15;

interface SagittalPoints {
  readonly nose: Vector2;
  readonly ear: Vector2;
  readonly shoulder: Vector2;
  readonly hip: Vector2;
}

function seenChange(
  before: SagittalPoints,
  after: SagittalPoints,
  { thoracicFlexion, lumbarFlexion, neckFlexion, trunkLean }: BodyPosture,
): ProfileChange {
  const bend = thoracicFlexion + lumbarFlexion;
  const ahead = SHOULDER_AHEAD * bend + SHOULDER_AHEAD_OF_NECK * Math.max(0, neckFlexion);
  const unit = distance(before.shoulder, before.hip) / 100;
  const moved = (point: keyof SagittalPoints) => ({
    forward: (after[point].x - before[point].x) / unit,
    down: (after[point].y - before[point].y) / unit,
  });
  const [nose, ear, shoulder, hip] = [moved('nose'), moved('ear'), moved('shoulder'), moved('hip')];
  return {
    shoulderForward: shoulder.forward + ahead,
    shoulderDown: shoulder.down + SHOULDER_LOWER * bend,
    earForward: ear.forward,
    earDown: ear.down,
    noseForwardOfEar: nose.forward - ear.forward,
    noseBelowEar: nose.down - ear.down,
    hipForward: hip.forward + HIP_DRAGGED * trunkLean,
    hipDown: hip.down - HIP_LIFTED * bend,
  };
}

/** Metres; x forward, y down. */
function sagittalPoints(shape: BodyShape, posture: BodyPosture): SagittalPoints {
  const body = poseBody(shape, posture);
  const flat = ([, up, forward]: readonly [number, number, number]) => ({ x: forward, y: -up });
  return {
    nose: flat(body.points.nose),
    ear: flat(body.midEar),
    shoulder: flat(midShoulder(body)),
    hip: flat(body.hips),
  };
}
