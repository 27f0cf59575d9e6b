import { ANGLES } from '../geometry/angle-catalogue';
import type { AngleId } from '../geometry/angle';
import type { Drift } from './care';

/** The largest step a baseline has followed its person, degrees; 0 for one that stands where it was taken. */
export function driftSizeDeg(drift: Drift | undefined): number {
  const sizes = Object.entries(drift ?? {}).map(([id, value]) => (isInDegrees(id) ? Math.abs(value) : 0));
  return Math.max(0, ...sizes);
}

function isInDegrees(id: string): boolean {
  return id in ANGLES && ANGLES[id as AngleId].unit === 'deg';
}

/** Less than this nobody can see, and nothing is said of it. */
export const DRIFT_SHOWN_FROM_DEG = 0.3;
