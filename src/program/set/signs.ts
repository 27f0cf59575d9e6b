import { distance, type Vector2 } from '../../geometry/vectors';
import type { BodyScale } from '../reps/body-scale';
import { middleIn, pointIn, SIDES, type ExerciseLook } from '../reps/look';

/** What somebody tells the camera without words: a raised hand, or that they stand still. */
export interface Signs {
  /** Since when a hand is up; null: none is. */
  readonly handSinceMs: number | null;
  /** A hand was up for long enough; it counts when it comes down, so that the way down is no movement of the exercise. */
  readonly isHandGiven: boolean;
  /** Where the body is still, and since when. */
  readonly still: { readonly points: Points; readonly sinceMs: number } | null;
}

type Points = Readonly<Record<string, Vector2>>;

export const NO_SIGNS: Signs = { handSinceMs: null, isHandGiven: false, still: null };

/** Shorter is scratching one's head. [PT] */
const HAND_MS = 700;

export function stepSigns(before: Signs, look: ExerciseLook, scale: BodyScale): Signs {
  const handSinceMs = isHandUp(look) ? (before.handSinceMs ?? look.timestampMs) : null;
  const isLong = handSinceMs !== null && look.timestampMs - handSinceMs >= HAND_MS;
  return { handSinceMs, isHandGiven: before.isHandGiven || isLong, still: stepStill(before.still, look, scale) };
}

/** A hand was raised and is down again. */
export function isHandDone({ isHandGiven, handSinceMs }: Signs): boolean {
  return isHandGiven && handSinceMs === null;
}

/** For how long the body has not moved, ms. */
export function stillMs({ still }: Signs, nowMs: number): number {
  return still ? nowMs - still.sinceMs : 0;
}

/** One hand above the eyes, the other not: both up is an exercise. */
function isHandUp(look: ExerciseLook): boolean {
  const eyes = middleIn(look, 'Eye') ?? pointIn(look, 'nose');
  if (!eyes) return false;
  const up = SIDES.filter((side) => {
    const wrist = pointIn(look, `${side}Wrist`, 0.5);
    return wrist !== null && wrist.y < eyes.y;
  });
  return up.length === 1;
}

const WATCHED = ['nose', 'leftShoulder', 'rightShoulder', 'leftWrist', 'rightWrist', 'leftHip', 'rightHip'] as const;
/** Breath, sway and the model's jitter together stay below this share of the torso's length. */
const STILL_SHARE = 0.1;

function stepStill(before: Signs['still'], look: ExerciseLook, { torso, shoulders }: BodyScale): Signs['still'] {
  const size = torso ?? shoulders;
  const points = Object.fromEntries(
    WATCHED.flatMap((name) => {
      const point = pointIn(look, name, 0.5);
      return point ? [[name, { x: point.x, y: point.y }] as const] : [];
    }),
  );
  if (!size || !points.leftShoulder || !points.rightShoulder) return null;
  const hasMoved =
    !before ||
    Object.entries(points).some(([name, point]) => {
      const from = before.points[name];
      return from !== undefined && distance(from, point) > size * STILL_SHARE;
    });
  return hasMoved ? { points, sinceMs: look.timestampMs } : before;
}
