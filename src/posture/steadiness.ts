import { fitHead, focalLengthPx } from '../geometry/head-fit';
import type { LandmarkName, Pose } from '../geometry/landmarks';
import { distance, midpoint, type Vector2 } from '../geometry/vectors';
import { DEFAULT_FOV_DEG } from '../geometry/viewing-distance';
import { median } from '../geometry/statistics';

/**
 * How far a point may be from where it has been, in shoulder widths. Sitting still, the nose of a person wanders by
 * 0.03 (and the pose model's guess by as much again, at most 0.1 measured), the shoulders by half of that.
 */
const STEADY_WITHIN = { nose: 0.13, leftShoulder: 0.08, rightShoulder: 0.08 } as const satisfies Partial<
  Record<LandmarkName, number>
>;
const WATCHED = ['nose', 'leftShoulder', 'rightShoulder'] as const;

/** In profile the shoulders hide each other: their width is taken from the trunk, of which it is seven tenths. */
const WIDTH_IN_TRUNKS = 0.7;

/** Whether this pose is away from the middle of the ones before it. */
export function movedTooFar(before: readonly Pose[], now: Pose): boolean {
  if (before.length === 0) return false;
  return WATCHED.some((name) => {
    const middle = middleOf(before.map((pose) => pose.image[name]));
    return !(distance(middle, now.image[name]) <= STEADY_WITHIN[name] * bodyWidthPx(now));
  });
}

function middleOf(points: readonly Vector2[]): Vector2 {
  return { x: median(points.map(({ x }) => x)) ?? NaN, y: median(points.map(({ y }) => y)) ?? NaN };
}

function bodyWidthPx({ image }: Pose): number {
  const shoulder = midpoint(image.leftShoulder, image.rightShoulder);
  const trunk = distance(shoulder, midpoint(image.leftHip, image.rightHip));
  return Math.max(distance(image.leftShoulder, image.rightShoulder), trunk * WIDTH_IN_TRUNKS);
}

/** Cameras stand beside the screen too, so only a head turned well away from it counts. */
const HEAD_TURNED_FROM_DEG = 30;

export function headIsTurned(pose: Pose): boolean {
  const head = fitHead(pose, focalLengthPx(pose.frame.width, DEFAULT_FOV_DEG));
  return head === null || Math.abs(head.yawDeg) > HEAD_TURNED_FROM_DEG;
}
