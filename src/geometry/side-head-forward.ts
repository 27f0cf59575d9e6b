import { ANGLES } from './angle-catalogue';
import type { Measured } from './measurement';
import type { Profile } from './side-view';

/**
 * How far the ear lies ahead of the shoulder joint, sagittal plane, centimetres; absolute after camera roll. The scale is
 * the pose model's own metric trunk, within about 10 % of the person's.
 */
export function sideHeadForward({ ear, shoulder, facing, cmPerPixel, quality }: Profile): Measured {
  return { value: (facing * (ear.x - shoulder.x) * cmPerPixel) / ANGLES.headForward.gain.value, quality };
}
