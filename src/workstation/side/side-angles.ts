import type { Reason } from '../../geometry/angle';
import { inclination } from '../../geometry/side-view';
import { toDegrees } from '../../geometry/units';
import { minus, type Vector2 } from '../../geometry/vectors';
import type { SideFigure, SidePoint } from './side-points';

/** What a picture from the side tells of a desk. */
export const SIDE_IDS = ['elbow', 'reach', 'back', 'neck', 'thigh', 'knee'] as const;
export type SideId = (typeof SIDE_IDS)[number];

/** Degrees in the picture's plane, or why not. */
export type SideAngle = { readonly deg: number; readonly isPlaced: boolean } | Reason;
export type SideAngles = Readonly<Record<SideId, SideAngle>>;

/** The points each rests on. */
export const POINTS_OF_ANGLE: Readonly<Record<SideId, readonly SidePoint[]>> = {
  elbow: ['shoulder', 'elbow', 'wrist'],
  reach: ['hip', 'shoulder', 'elbow'],
  back: ['hip', 'shoulder'],
  neck: ['hip', 'shoulder', 'ear'],
  thigh: ['hip', 'knee'],
  knee: ['hip', 'knee', 'ankle'],
};

/** Every angle of the figure, or that its points were not seen. */
export function sideAngles(figure: SideFigure): SideAngles {
  return Object.fromEntries(SIDE_IDS.map((id) => [id, sideAngle(id, figure)])) as Record<SideId, SideAngle>;
}

function sideAngle(id: SideId, figure: SideFigure): SideAngle {
  const places = POINTS_OF_ANGLE[id].map((point) => figure.points[point]);
  if (!places.every(({ isSeen }) => isSeen)) return hiddenReason(id, figure);
  const deg = degreesOf(id, figure);
  return Number.isFinite(deg) ? { deg, isPlaced: places.every(({ isPlaced }) => isPlaced) } : 'lowConfidence';
}

function hiddenReason(id: SideId, { points }: SideFigure): Reason {
  const hidden = POINTS_OF_ANGLE[id].find((point) => !points[point].isSeen);
  if (hidden === 'hip') return 'hipsHidden';
  if (hidden === 'shoulder') return 'shouldersHidden';
  return hidden === 'ear' ? 'headHidden' : 'lowConfidence';
}

/**
 * `elbow`, `knee`: between the two bones, 180 is straight. `reach`: upper arm against the trunk, hanging is 0, forward +.
 * `back`: the hip–shoulder line against the vertical, forward +. `neck`: the shoulder–ear line against the trunk, forward +.
 * `thigh`: against the horizontal, the knee above the hip +.
 */
function degreesOf(id: SideId, { points: at, facing }: SideFigure): number {
  switch (id) {
    case 'elbow':
      return bendAt(at.elbow, at.shoulder, at.wrist);
    case 'knee':
      return bendAt(at.knee, at.hip, at.ankle);
    case 'back':
      return inclination(at.hip, at.shoulder, facing);
    case 'neck':
      return inclination(at.shoulder, at.ear, facing) - inclination(at.hip, at.shoulder, facing);
    case 'reach':
      return inclination(at.hip, at.shoulder, facing) - inclination(at.elbow, at.shoulder, facing);
    case 'thigh':
      return 90 - inclination(at.hip, at.knee, facing);
  }
}

/** 0..180; NaN where a bone has no length. */
function bendAt(joint: Vector2, one: Vector2, other: Vector2): number {
  const [a, b] = [minus(one, joint), minus(other, joint)];
  if (Math.hypot(a.x, a.y) === 0 || Math.hypot(b.x, b.y) === 0) return Number.NaN;
  return toDegrees(Math.abs(Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y)));
}
