import { ANGLES } from './angle-catalogue';
import type { HeadFit } from './head-fit';
import type { Pose } from './landmarks';
import { qualityOf, type Measurement } from './measurement';

const FACE = ['leftEye', 'rightEye', 'nose'] as const;

/** Head turned against the camera. 0° faces it; positive: to the person's left. Range -90..90. */
export function headYaw(pose: Pose, head: HeadFit): Measurement {
  return within90(head.yawDeg / ANGLES.headYaw.gain.value, qualityOf(pose, FACE));
}

/**
 * Head nodded against the camera. 0° looks along its axis; positive: nose down. Range -90..90. Where the camera stands
 * enters whole, so only the change from the person's baseline means anything. A turned head hides its nod.
 */
export function headPitch(pose: Pose, head: HeadFit): Measurement {
  if (Math.abs(head.yawDeg) > MOST_YAW_DEG) return 'headTurned';
  return within90(head.pitchDeg / ANGLES.headPitch.gain.value, qualityOf(pose, FACE));
}

/** Beyond this the mouth and nose that tell a nod lie behind the cheek. */
const MOST_YAW_DEG = 45;

function within90(value: number, quality: number): Measurement {
  return Math.abs(value) <= 90 ? { value, quality } : 'lowConfidence';
}
