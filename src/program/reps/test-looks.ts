import type { ImageLandmark, LandmarkName } from '../../geometry/landmarks';
import { poseWith } from '../../geometry/test-pose';
import type { Vector3 } from '../../geometry/vectors';
import type { ExerciseLook } from './look';
import { endCounter, startCounter, stepCounter } from './rep-counter';
import type { Repetition } from './repetition';
import type { CoachedId } from '../coached';

/** What a small figure in front of the camera does at one moment. Degrees and metres. */
export interface Moment {
  readonly leftArmDeg?: number;
  readonly rightArmDeg?: number;
  /** Hips lower than standing. */
  readonly downM?: number;
  readonly asideM?: number;
  /** Left ear down. */
  readonly headTiltDeg?: number;
  readonly distanceM?: number;
  readonly presence?: number;
  readonly without?: readonly LandmarkName[];
}

/** Somebody standing 2.6 m before the camera. */
export function lookAt(atMs: number, moment: Moment = {}, jitterPx: (atMs: number) => number = () => 0): ExerciseLook {
  const { presence = 0.98, distanceM = 2.6, without = [] } = moment;
  const pose = poseWith({ timestampMs: atMs, presence, distanceM, visibility: 0.95, body: bodyOf(moment) });
  const image: Partial<Record<LandmarkName, ImageLandmark>> = Object.fromEntries(
    Object.entries(pose.image)
      .filter(([name]) => !without.includes(name as LandmarkName))
      .map(([name, point], i) => [name, { ...point, x: point.x + jitterPx(i), y: point.y + jitterPx(i + 0.5) }]),
  );
  return { timestampMs: atMs, frame: pose.frame, presence, image };
}

/** A moving figure, looked at so many times a second for so long. */
export function looksOf(
  fps: number,
  seconds: number,
  momentAt: (t: number) => Moment,
  jitter = noJitter,
): ExerciseLook[] {
  return Array.from({ length: Math.round(fps * seconds) }, (_, i) =>
    lookAt((i * 1000) / fps, momentAt(i / fps), jitter),
  );
}

const noJitter = () => 0;

/** From 0 to 1 and back, `count` times, each taking `everyS`; before and after it rests for a second. */
export function swings(count: number, everyS: number): (t: number) => number {
  return (t) => {
    const into = t - 1;
    return into < 0 || into > count * everyS ? 0 : (1 - Math.cos((2 * Math.PI * into) / everyS)) / 2;
  };
}

export function countedIn(exercise: CoachedId, looks: readonly ExerciseLook[]): readonly Repetition[] {
  let counter = startCounter(exercise);
  for (const look of looks) counter = stepCounter(counter, look).counter;
  return endCounter(counter).counter.repetitions;
}

/** Evenly spread pseudo-chance, about ±`px`. */
export function jitterOf(seed: number, px: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return ((state / 2 ** 32) * 2 - 1) * px * 1.7;
  };
}

function bodyOf({ leftArmDeg = 8, rightArmDeg = 8, downM = 0, asideM = 0, headTiltDeg = 0 }: Moment) {
  const lower = Math.tan((headTiltDeg * Math.PI) / 180);
  const shift = (point: Vector3): Vector3 => ({ x: point.x + asideM, y: point.y + downM, z: point.z });
  const trunk: Partial<Record<LandmarkName, Vector3>> = {
    nose: { x: 0, y: -0.62, z: -0.135 },
    leftEar: { x: 0.075, y: -0.635 + 0.075 * lower, z: -0.015 },
    rightEar: { x: -0.075, y: -0.635 - 0.075 * lower, z: -0.015 },
    leftEyeOuter: { x: 0.045, y: -0.658 + 0.045 * lower, z: -0.09 },
    rightEyeOuter: { x: -0.045, y: -0.658 - 0.045 * lower, z: -0.09 },
    leftShoulder: { x: 0.165, y: -0.45, z: 0 },
    rightShoulder: { x: -0.165, y: -0.45, z: 0 },
    leftHip: { x: 0.1, y: 0, z: 0 },
    rightHip: { x: -0.1, y: 0, z: 0 },
    ...arm('left', leftArmDeg, 1),
    ...arm('right', rightArmDeg, -1),
  };
  return Object.fromEntries(Object.entries(trunk).map(([name, point]) => [name, shift(point)]));
}

function arm(side: 'left' | 'right', liftedDeg: number, out: 1 | -1): Partial<Record<LandmarkName, Vector3>> {
  const angle = (liftedDeg * Math.PI) / 180;
  const along = (lengthM: number) => ({
    x: out * (0.165 + lengthM * Math.sin(angle)),
    y: -0.45 + lengthM * Math.cos(angle),
    z: 0,
  });
  return Object.fromEntries(
    Object.entries({ Elbow: 0.28, Wrist: 0.53, Index: 0.62, Pinky: 0.62, Thumb: 0.6 }).map(([part, length]) => [
      `${side}${part}`,
      along(length),
    ]),
  );
}
