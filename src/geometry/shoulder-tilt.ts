import type { Pose } from './landmarks';
import { levelLineTilt } from './level-line';
import { areSeen, qualityOf, type Measurement } from './measurement';

/**
 * Line of the shoulders against the horizontal, frontal plane.
 * 0° is level; positive: the person's right shoulder is lower. Range -90..90.
 */
export function shoulderTilt(pose: Pose, cameraRollDeg: number): Measurement {
  if (!areSeen(pose, SHOULDERS)) return 'shouldersHidden';
  const line = levelLineTilt(pose.image.rightShoulder, pose.image.leftShoulder);
  if (!line) return 'bodyTurned';
  return { value: line.tiltDeg - cameraRollDeg, quality: qualityOf(pose, SHOULDERS) };
}

const SHOULDERS = ['rightShoulder', 'leftShoulder'] as const;
