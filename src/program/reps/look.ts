import type { FrameSize, ImageLandmark, LandmarkName, ModelSize, WorldLandmark } from '../../geometry/landmarks';
import type { Vector2 } from '../../geometry/vectors';

/** One look at somebody exercising. A Pose is one; a landmark series from a file may lack points and the world. */
export interface ExerciseLook {
  readonly timestampMs: number;
  readonly frame: FrameSize;
  readonly presence: number;
  readonly image: Readonly<Partial<Record<LandmarkName, ImageLandmark>>>;
  readonly world?: Readonly<Partial<Record<LandmarkName, WorldLandmark>>>;
  /** Which pose model marked the points; left out: nobody said, as in a landmark series. */
  readonly model?: ModelSize;
}

/** Below this the pose model itself takes a point for hidden; counting puts up with guesses down to here. */
const LEAST_VISIBILITY = 0.15;

/** Where a point lies in the picture, px; null when it is missing, not a number or disbelieved. */
export function pointIn(look: ExerciseLook, name: LandmarkName, least = LEAST_VISIBILITY): Vector2 | null {
  const point = look.image[name];
  if (!point || !(point.visibility >= least)) return null;
  return Number.isFinite(point.x) && Number.isFinite(point.y) ? point : null;
}

/** Middle of a left and a right point; the one that is there when the other is not. */
export function middleIn(look: ExerciseLook, part: PairedPart, least = LEAST_VISIBILITY): Vector2 | null {
  const left = pointIn(look, `left${part}`, least);
  const right = pointIn(look, `right${part}`, least);
  if (!left || !right) return left ?? right;
  return { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
}

/** The hand as one point: wrist and knuckles together wander a third less than the wrist alone. */
export function handIn(look: ExerciseLook, side: Side): Vector2 | null {
  const wrist = pointIn(look, `${side}Wrist`);
  if (!wrist) return null;
  const knuckles = [pointIn(look, `${side}Index`), pointIn(look, `${side}Pinky`)].filter((point) => point !== null);
  const points = [wrist, ...knuckles];
  const sum = points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

export type PairedPart = LandmarkName extends infer Name ? (Name extends `left${infer Part}` ? Part : never) : never;

export type Side = 'left' | 'right';
export const SIDES = ['left', 'right'] as const;
