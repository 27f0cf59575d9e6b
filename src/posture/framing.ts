import { LEAST_PRESENCE } from '../geometry/least-presence';
import { areSeen } from '../geometry/measurement';
import type { LandmarkName, Pose } from '../geometry/landmarks';
import { distance, midpoint } from '../geometry/vectors';
import { trunkYaw } from '../geometry/view';
import { isPictureTurned } from './picture-turned';

/** What keeps the person from being measured well, most basic first. Left and right are the person's own. */
export const FRAMING_HELPS = [
  'nobody',
  'onePersonOnly',
  'tooDark',
  'pictureTurned',
  'faceNotVisible',
  'shouldersNotVisible',
  'moveBack',
  'comeCloser',
  'moveLeft',
  'moveRight',
  'turnToScreen',
  'turnSideways',
] as const;

export type FramingHelp = (typeof FRAMING_HELPS)[number];

/** What the camera knows besides the pose; all of it optional. */
export interface Conditions {
  /** Mean luma of the picture, 0..255. */
  readonly meanLuma?: number;
  readonly people?: number;
  /** Which view the baseline is to be of; front unless said. */
  readonly view?: 'front' | 'side';
}

/** Darker than this, shoulders in the shade can't be told from the chair. */
const DARK_BELOW_LUMA = 25;
/** Shoulder points this close to the picture's edge are guesses as often as not, share of the picture. */
const EDGE_SHARE = 0.03;
/** Narrower than this (two metres from a webcam) a pixel of error is a centimetre. */
const NARROWEST_SHARE = 0.12;
/** A trunk in profile shorter than this is as far away. */
const SHORTEST_SHARE = 0.18;
/** The middle of the shoulders this far from the picture's middle: a small sway would take one of them out of it. */
const OFF_CENTRE_SHARE = 0.24;
const TURNED_FROM_DEG = 30;

/** Null: the person is well in the picture. */
export function framingHelp(pose: Pose | null, conditions: Conditions = {}): FramingHelp | null {
  if (!pose || !(pose.presence >= LEAST_PRESENCE)) return isDark(conditions) ? 'tooDark' : 'nobody';
  if ((conditions.people ?? pose.people ?? 1) > 1) return 'onePersonOnly';
  if (isDark(conditions)) return 'tooDark';
  if (isPictureTurned(pose, conditions.view)) return 'pictureTurned';
  return conditions.view === 'side' ? sideHelp(pose) : frontHelp(pose);
}

function isDark({ meanLuma }: Conditions): boolean {
  return meanLuma !== undefined && meanLuma < DARK_BELOW_LUMA;
}

const FACE = ['nose', 'leftEye', 'rightEye'] as const;
const SHOULDERS = ['leftShoulder', 'rightShoulder'] as const;

function frontHelp(pose: Pose): FramingHelp | null {
  if (!areSeen(pose, FACE) || !areInside(pose, FACE)) return 'faceNotVisible';
  if (!areSeen(pose, SHOULDERS)) return 'shouldersNotVisible';
  if (Math.abs(trunkYaw(pose.world)) > TURNED_FROM_DEG) return 'turnToScreen';
  const { leftShoulder, rightShoulder } = pose.image;
  const widthShare = distance(leftShoulder, rightShoulder) / pose.frame.width;
  const aside = midpoint(leftShoulder, rightShoulder).x / pose.frame.width - 0.5;
  if (!areInside(pose, SHOULDERS)) return edgeHelp(pose, aside);
  if (widthShare < NARROWEST_SHARE) return 'comeCloser';
  return Math.abs(aside) > OFF_CENTRE_SHARE ? sidewaysHelp(aside) : null;
}

function sideHelp(pose: Pose): FramingHelp | null {
  if (!areInside(pose, ['nose', 'leftEar', 'rightEar'])) return 'faceNotVisible';
  if (!areInside(pose, SHOULDERS)) return 'shouldersNotVisible';
  if (Math.abs(trunkYaw(pose.world)) < 90 - TURNED_FROM_DEG) return 'turnSideways';
  const { image, frame } = pose;
  const shoulder = midpoint(image.leftShoulder, image.rightShoulder);
  const hip = midpoint(image.leftHip, image.rightHip);
  if (hip.y > frame.height * (1 + EDGE_SHARE)) return 'moveBack';
  return distance(shoulder, hip) < frame.height * SHORTEST_SHARE ? 'comeCloser' : null;
}

/** A shoulder at the edge: either the person is too near, or only to one side. */
function edgeHelp(pose: Pose, aside: number): FramingHelp {
  const bothOut = SHOULDERS.every((name) => !areInside(pose, [name]));
  const isLow = SHOULDERS.some((name) => pose.image[name].y > pose.frame.height * (1 - EDGE_SHARE));
  return bothOut || isLow || Math.abs(aside) < OFF_CENTRE_SHARE / 2 ? 'moveBack' : sidewaysHelp(aside);
}

/** The un-mirrored picture's left half is the person's right. */
function sidewaysHelp(aside: number): FramingHelp {
  return aside < 0 ? 'moveLeft' : 'moveRight';
}

function areInside({ image, frame }: Pose, names: readonly LandmarkName[]): boolean {
  const within = (value: number, size: number) => value >= size * EDGE_SHARE && value <= size * (1 - EDGE_SHARE);
  return names.every((name) => within(image[name].x, frame.width) && within(image[name].y, frame.height));
}
