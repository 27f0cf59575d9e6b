import type { Box, Detection } from './detection';
import type { Vector2 } from '../../geometry/vectors';

/** Boxes that share more than this of their union are of one person. Source: MediaPipe pose_detection. */
const SAME_PERSON_OVERLAP = 0.3;

/**
 * One detection a person: boxes that overlap are averaged, weighted by score, and the best score stands.
 * Best person first.
 */
export function suppress(detections: readonly Detection[]): Detection[] {
  let rest = [...detections].sort((one, other) => other.score - one.score);
  const people: Detection[] = [];
  for (let best = rest[0]; best; best = rest[0]) {
    const { box } = best;
    const same = rest.filter((other) => other === best || overlap(other.box, box) > SAME_PERSON_OVERLAP);
    people.push(average(same, best.score));
    rest = rest.filter((other) => !same.includes(other));
  }
  return people;
}

/** Intersection over union, 0..1. */
export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (area(one) + area(other) - width * height);
}

function area(box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top);
}

function average(same: readonly Detection[], score: number): Detection {
  const total = same.reduce((sum, one) => sum + one.score, 0);
  const mean = (of: (one: Detection) => number) => same.reduce((sum, one) => sum + one.score * of(one), 0) / total;
  const point = (of: (one: Detection) => Vector2): Vector2 => ({
    x: mean((one) => of(one).x),
    y: mean((one) => of(one).y),
  });
  return {
    score,
    box: {
      left: mean((one) => one.box.left),
      top: mean((one) => one.box.top),
      right: mean((one) => one.box.right),
      bottom: mean((one) => one.box.bottom),
    },
    hipCentre: point((one) => one.hipCentre),
    bodyEdge: point((one) => one.bodyEdge),
  };
}
