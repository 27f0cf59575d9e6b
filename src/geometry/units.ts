/**
 * Units of what is measured. Names say which a number is in (`tiltDeg`, `headForwardCm`, `spanM`); Math works in radians,
 * and this is the only file that converts.
 */
export type Unit = 'deg' | 'cm' | 'ratio';

export function toDegrees(angleRad: number): number {
  return (angleRad * 180) / Math.PI;
}

export function toRadians(angleDeg: number): number {
  return (angleDeg * Math.PI) / 180;
}

export function metresToCentimetres(lengthM: number): number {
  return lengthM * 100;
}
