import type { Reason } from './angle';
import type { LandmarkName, Pose } from './landmarks';
import { areUsable, clamp01, qualityOf } from './measurement';
import { toDegrees } from './units';
import { distance, midpoint, turnAbout, type Vector2 } from './vectors';

export type SideViewName = 'left-side' | 'right-side';

/**
 * The body in profile, picture coordinates with the camera's roll removed: the middle between its two sides, because a
 * person turned a little off profile moves both apart.
 */
export interface Profile {
  readonly nose: Vector2;
  readonly ear: Vector2;
  readonly shoulder: Vector2;
  readonly hip: Vector2;
  readonly isHipSeen: boolean;
  /** +1: the person faces the right of the picture; -1: the left. */
  readonly facing: 1 | -1;
  /** How far off a true profile the shoulders are turned, from their separation in the picture. -90..90. */
  readonly yawOffDeg: number;
  /** Centimetres a pixel at the person's distance, from the pose model's own metric body. */
  readonly cmPerPixel: number;
  readonly frameWidth: number;
  /** 0..1. */
  readonly quality: number;
}

/** Shoulder joints apart ÷ shoulder to hip joint, seen straight on. */
const SHOULDER_WIDTH_IN_TRUNKS = 0.7;
/**
 * Twenty-odd degrees off profile the middle of both sides still holds; a shoulder separation as of 30° is mostly a
 * profile taken for a back, whose landmarks lie anywhere.
 */
const MOST_YAW_OFF_DEG = 30;

/** `rollDeg` as in FeatureContext. */
export function profileOf(pose: Pose, view: SideViewName, rollDeg: number): Profile | Reason {
  if (!areUsable(pose, BOTH_SIDES)) return 'lowConfidence';
  const near = NEAR[view];
  if (pose.image[near.shoulder].visibility < 0.5) return 'shouldersHidden';
  const { nose, ear, shoulder, hip } = middles(pose, rollDeg);
  const trunk = distance(shoulder, hip);
  if (!(trunk > 0) || !(distance(ear, shoulder) > 0) || isUpsideDown(ear, shoulder, hip)) return 'lowConfidence';
  const across = (pose.image.leftShoulder.x - pose.image.rightShoulder.x) / (trunk * SHOULDER_WIDTH_IN_TRUNKS);
  const yawOffDeg = toDegrees(Math.asin(Math.max(-1, Math.min(1, across))));
  if (Math.abs(yawOffDeg) > MOST_YAW_OFF_DEG) return 'bodyTurned';
  const quality = qualityOf(pose, [near.ear, near.shoulder]) * clamp01(1 - Math.abs(yawOffDeg) / 60);
  const cmPerPixel = (100 * trunkLengthM(pose)) / trunk;
  const facing = view === 'left-side' ? -1 : 1;
  const isSeen = isHipSeen(pose, near.hip);
  const frameWidth = pose.frame.width;
  return { nose, ear, shoulder, hip, isHipSeen: isSeen, facing, yawOffDeg, cmPerPixel, frameWidth, quality };
}

/** Nobody at a desk: the pose model takes one deep slump in eight for a person standing on their head. */
function isUpsideDown(ear: Vector2, shoulder: Vector2, hip: Vector2): boolean {
  return ear.y > hip.y && shoulder.y > hip.y;
}

const NEAR = {
  'left-side': { ear: 'leftEar', shoulder: 'leftShoulder', hip: 'leftHip' },
  'right-side': { ear: 'rightEar', shoulder: 'rightShoulder', hip: 'rightHip' },
} as const;

const BOTH_SIDES = [
  'nose',
  'leftEar',
  'rightEar',
  'leftShoulder',
  'rightShoulder',
  'leftHip',
  'rightHip',
] as const satisfies readonly LandmarkName[];

function middles({ image, frame }: Pose, rollDeg: number) {
  const centre = { x: frame.width / 2, y: frame.height / 2 };
  const level = (left: Vector2, right: Vector2) => turnAbout(midpoint(left, right), centre, rollDeg);
  return {
    nose: level(image.nose, image.nose),
    ear: level(image.leftEar, image.rightEar),
    shoulder: level(image.leftShoulder, image.rightShoulder),
    hip: level(image.leftHip, image.rightHip),
  };
}

/** In the picture plane: the depth of world landmarks leans. */
function trunkLengthM({ world }: Pose): number {
  const shoulder = midpoint(world.leftShoulder, world.rightShoulder);
  return distance(shoulder, midpoint(world.leftHip, world.rightHip));
}

/** At a desk the chair or the picture's edge often hides the hip; a little below the edge the guess still holds. */
function isHipSeen(pose: Pose, name: 'leftHip' | 'rightHip'): boolean {
  const { x, y, visibility } = pose.image[name];
  const isInside = x >= 0 && x <= pose.frame.width && y >= 0 && y <= pose.frame.height * 1.05;
  return isInside && visibility >= 0.4;
}

/** A segment from its lower to its upper end against the vertical, sagittal plane; positive: upper end forward. */
export function inclination(lower: Vector2, upper: Vector2, facing: 1 | -1): number {
  return toDegrees(Math.atan2(facing * (upper.x - lower.x), lower.y - upper.y));
}
