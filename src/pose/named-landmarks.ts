import { LANDMARK_NAMES, type LandmarkName } from '../geometry/landmarks';

/** A table with one entry a landmark, made from its place in the model's list. */
export function namedLandmarks<T>(value: (index: number) => T): Record<LandmarkName, T> {
  const entries = LANDMARK_NAMES.map((name, index) => [name, value(index)] as const);
  return Object.fromEntries(entries) as Record<LandmarkName, T>;
}
