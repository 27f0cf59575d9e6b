import type { HeadFit } from './head-fit';
import type { Pose } from './landmarks';
import { qualityOf, type Measurement } from './measurement';

/** Turned farther than this, one ear is hidden and the line through both is a guess. */
const MOST_YAW_DEG = 40;

/**
 * Head tilted to a side, frontal plane: the line through both ears against the horizontal, camera roll removed.
 * 0° is level; positive: the person's right ear is lower. Range -90..90.
 *
 * The line comes from the rigid head fitted to eyes, ears, nose and mouth together: their common errors cancel, and it
 * wanders an eighth less than the lines between the single pairs.
 */
export function headTilt(pose: Pose, head: HeadFit, cameraRollDeg: number): Measurement {
  if (Math.abs(head.yawDeg) > MOST_YAW_DEG) return 'headTurned';
  return { value: head.tiltDeg - cameraRollDeg, quality: qualityOf(pose, ['leftEye', 'rightEye']) };
}
