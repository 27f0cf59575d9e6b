import type { View } from './angle';
import type { FrameSize, ImageLandmark, ImageLandmarks, LandmarkName } from './landmarks';
import { levelLineTilt } from './level-line';
import { inclination } from './side-view';
import { wrapDegrees, type Vector2 } from './vectors';

/**
 * Lines of a body that stands in full view, picture plane. From the front: pelvis, knees and ankles against the picture's
 * horizontal, person's right lower +, and each leg at the knee, knee inward +. From the side: hip and knee, bent +, and the
 * shin against the vertical, knee ahead of the ankle +. Degrees, 0 is level or straight.
 */
export const STANDING_LINES = ['pelvis', 'knees', 'ankles', 'leftLeg', 'rightLeg', 'hip', 'knee', 'shin'] as const;
export type StandingLineId = (typeof STANDING_LINES)[number];

/** Why a line is not known. `wrongView`: seen from the other side only; the others: a joint is not in the picture. */
export type StandingReason = 'nobody' | 'wrongView' | 'shoulders' | 'hips' | 'knees' | 'ankles' | 'lowConfidence';

export interface StandingLine {
  readonly id: StandingLineId;
  readonly deg: number;
  /** One standard deviation: what pictures of other people in other clothes were off by. */
  readonly sdDeg: number;
  /** From one joint to the next, px. */
  readonly points: readonly Vector2[];
}

export type StandingLook = Readonly<Record<StandingLineId, StandingLine | StandingReason>>;

/**
 * How far a line is off on drawn people, ±degrees, root mean square with what they all share: 14 standing mannequins in 112
 * pictures at 2.4–3 m, the worse of the light and the full model (`npm run evaluate -- --standing`). Most of it is each
 * model's own lean: the full one reads the right knee 4° too high, the light one the hip 6° too bent.
 */
export const STANDING_SD_DEG: Readonly<Record<StandingLineId, number>> = {
  pelvis: 1.9,
  knees: 5,
  ankles: 4.8,
  leftLeg: 3,
  rightLeg: 3,
  hip: 6.1,
  knee: 2.5,
  shin: 2.2,
};

export function isLine(look: StandingLine | StandingReason): look is StandingLine {
  return typeof look !== 'string';
}

/** `view` null: nobody, or it can't be told. */
export function standingLines(image: ImageLandmarks | null, frame: FrameSize, view: View | null): StandingLook {
  return Object.fromEntries(
    STANDING_LINES.map((id) => [id, image && view ? lineOf(id, image, frame, view) : 'nobody']),
  ) as StandingLook;
}

/** Half way between the ankles, px; null where one is not in the picture. */
export function anklesMiddle({ leftAnkle, rightAnkle }: ImageLandmarks, frame: FrameSize): number | null {
  return isIn(leftAnkle, frame) && isIn(rightAnkle, frame) ? (leftAnkle.x + rightAnkle.x) / 2 : null;
}

const FROM_FRONT: readonly StandingLineId[] = ['pelvis', 'knees', 'ankles', 'leftLeg', 'rightLeg'];

export function isFromFront(id: StandingLineId): boolean {
  return FROM_FRONT.includes(id);
}

function lineOf(
  id: StandingLineId,
  image: ImageLandmarks,
  frame: FrameSize,
  view: View,
): StandingLine | StandingReason {
  if (view === 'three-quarter' || (view === 'front') !== isFromFront(id)) return 'wrongView';
  const names = jointsOf(id, view === 'right-side' ? 'right' : 'left');
  const hidden = names.find((name) => !isIn(image[name], frame));
  if (hidden) return partOf(hidden);
  const points = names.map((name): Vector2 => ({ x: image[name].x, y: image[name].y }));
  const deg = degreesOf(id, points, view === 'left-side' ? -1 : 1);
  return deg === null ? 'lowConfidence' : { id, deg, sdDeg: STANDING_SD_DEG[id], points };
}

type Side = 'left' | 'right';

function jointsOf(id: StandingLineId, near: Side): readonly LandmarkName[] {
  switch (id) {
    case 'pelvis':
      return ['rightHip', 'leftHip'];
    case 'knees':
      return ['rightKnee', 'leftKnee'];
    case 'ankles':
      return ['rightAnkle', 'leftAnkle'];
    case 'leftLeg':
      return ['leftHip', 'leftKnee', 'leftAnkle'];
    case 'rightLeg':
      return ['rightHip', 'rightKnee', 'rightAnkle'];
    case 'hip':
      return [`${near}Shoulder`, `${near}Hip`, `${near}Knee`];
    case 'knee':
      return [`${near}Hip`, `${near}Knee`, `${near}Ankle`];
    case 'shin':
      return [`${near}Knee`, `${near}Ankle`];
  }
}

/** What the model guesses below the picture's edge is no joint that was seen. */
function isIn({ x, y, visibility }: ImageLandmark, { width, height }: FrameSize): boolean {
  return visibility >= 0.5 && x >= 0 && y >= 0 && x <= width && y <= height;
}

function partOf(name: LandmarkName): StandingReason {
  if (name.endsWith('Shoulder')) return 'shoulders';
  if (name.endsWith('Hip')) return 'hips';
  return name.endsWith('Knee') ? 'knees' : 'ankles';
}

/** `facing`: +1 where the person looks to the right of the picture. Points as in `jointsOf`. */
function degreesOf(id: StandingLineId, [a, b, c]: readonly Vector2[], facing: 1 | -1): number | null {
  if (!a || !b) return null;
  switch (id) {
    case 'pelvis':
    case 'knees':
    case 'ankles':
      return levelLineTilt(a, b)?.tiltDeg ?? null;
    case 'leftLeg':
      return c ? bend([c, b, a], 1) : null;
    case 'rightLeg':
      return c ? bend([c, b, a], -1) : null;
    case 'hip':
      return c ? bend([c, b, a], facing) : null;
    case 'knee':
      return c ? -bend([c, b, a], facing) : null;
    case 'shin':
      return inclination(b, a, facing);
  }
}

/** How far the upper segment leans further than the lower one to the side that `toward` counts as +. */
function bend([low, middle, high]: readonly [Vector2, Vector2, Vector2], toward: 1 | -1): number {
  return wrapDegrees(inclination(middle, high, toward) - inclination(low, middle, toward));
}
