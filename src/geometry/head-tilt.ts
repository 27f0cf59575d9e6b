import type { Pose } from './landmarks';
import { areSeen, qualityOf, type Measurement } from './measurement';
import { levelLineTilt } from './level-line';

/**
 * Head tilted to a side, frontal plane: the lines between eyes, eye corners and ears against the horizontal.
 * 0° is level; positive: the person's right ear is lower. Range -90..90.
 *
 * Eyes sit more exactly on their landmarks, ears lie further apart; a line counts by its length in the picture.
 */
export function headTilt(pose: Pose, cameraRollDeg: number): Measurement {
  if (!areSeen(pose, ['leftEye', 'rightEye'])) return 'headHidden';
  const tilts = PAIRS.map(([right, left]) => levelLineTilt(pose.image[right], pose.image[left]));
  const measured = tilts.filter((tilt) => tilt !== null);
  const lengths = measured.reduce((sum, { length }) => sum + length, 0);
  if (!(lengths > 0)) return 'lowConfidence';
  const tiltDeg = measured.reduce((sum, tilt) => sum + tilt.tiltDeg * tilt.length, 0) / lengths;
  return {
    value: tiltDeg - cameraRollDeg,
    quality: qualityOf(pose, ['leftEye', 'rightEye']),
  };
}

const PAIRS = [
  ['rightEyeInner', 'leftEyeInner'],
  ['rightEye', 'leftEye'],
  ['rightEyeOuter', 'leftEyeOuter'],
  ['rightEar', 'leftEar'],
] as const;
