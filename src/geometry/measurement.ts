import type { Reason } from './angle';
import type { ImageLandmark, LandmarkName, Pose } from './landmarks';

/** What one angle's calculation returns: a number in the catalogue's unit, or why there is none. */
export type Measurement = Measured | Reason;

export interface Measured {
  readonly value: number;
  /** One standard deviation in the value's unit; what the catalogue says for a single picture where not given. */
  readonly sd?: number;
  /** 0..1: how much of what the value rests on was seen. */
  readonly quality: number;
}

export function isMeasured(measurement: Measurement): measurement is Measured {
  return typeof measurement !== 'string';
}

/** Below this the pose model itself says that the point is more likely hidden than seen. */
const LEAST_VISIBILITY = 0.5;

/** All of them are numbers and believed by the model. */
export function areSeen(pose: Pose, names: readonly LandmarkName[]): boolean {
  return areUsable(pose, names) && names.every((name) => pose.image[name].visibility >= LEAST_VISIBILITY);
}

/** All of them are numbers, seen or guessed. */
export function areUsable(pose: Pose, names: readonly LandmarkName[]): boolean {
  return names.every((name) => isUsable(pose.image[name]));
}

function isUsable({ x, y, visibility }: ImageLandmark): boolean {
  return Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(visibility);
}

/** The weakest landmark decides: a line is no better than its worse end. */
export function qualityOf(pose: Pose, names: readonly LandmarkName[]): number {
  return Math.min(...names.map((name) => clamp01(pose.image[name].visibility)));
}

export function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}
