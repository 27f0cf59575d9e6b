import { seenPoints, type SeenPoints } from '../geometry/body-model/seen-points';
import type { Pose } from '../geometry/landmarks';
import { viewOf } from '../geometry/view';
import type { Baseline } from './baseline';
import { earDrop } from './ear-drop';

export interface BaselineMatch {
  readonly baseline: Baseline;
  /** How unlike the picture and the baseline are: 0 the same, 1 as far as a match may be. */
  readonly distance: number;
}

/** A person who slumps or leans in stays within these of their baseline; another set-up or person does not. */
const SIZE_SCALE = 0.3;
const PLACE_SCALE = 0.8;
const FACE_SCALE = 0.25;

/**
 * Which of several baselines a picture belongs to: the same view, the body about as large and in about the same place, the
 * face seen from the same height. Null when none is near or two are equally near; then the one in use should stay.
 */
export function matchBaseline(pose: Pose, baselines: readonly Baseline[]): BaselineMatch | null {
  const view = viewOf(pose);
  const matches = baselines
    .filter((baseline) => baseline.view === view)
    .map((baseline) => ({ baseline, distance: distanceTo(pose, baseline) }))
    .filter(({ distance }) => distance <= 1)
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = matches;
  if (!best) return null;
  return second && second.distance - best.distance < CLEARLY_NEARER ? null : best;
}

const CLEARLY_NEARER = 0.15;

function distanceTo(pose: Pose, baseline: Baseline): number {
  const now = seenPoints(pose.image, pose.frame);
  if (!now) return Infinity;
  // Side views keep no points: one baseline a side is all there is to choose from.
  if (!baseline.points) return baseline.view === 'front' ? Infinity : 0;
  const [a, b] = [placeOf(baseline.points), placeOf(now)];
  const size = Math.log(b.width / a.width) / SIZE_SCALE;
  const place = Math.hypot(b.x - a.x, b.y - a.y) / a.width / PLACE_SCALE;
  const face = (b.face - a.face) / FACE_SCALE;
  return Math.hypot(size, place, face) / 2;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** How far the ears lie above the eyes, in ear distances: the height of the camera, as the face tells it. */
  readonly face: number;
}

function placeOf(points: SeenPoints): Place {
  const { leftShoulder: left, rightShoulder: right } = points;
  return {
    x: (left.x + right.x) / 2,
    y: (left.y + right.y) / 2,
    width: Math.max(1e-3, Math.hypot(left.x - right.x, left.y - right.y)),
    face: -earDrop(points),
  };
}
