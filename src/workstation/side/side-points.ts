import type { Reason } from '../../geometry/angle';
import type { LandmarkName, Pose } from '../../geometry/landmarks';
import { LEAST_PRESENCE } from '../../geometry/least-presence';
import type { Vector2 } from '../../geometry/vectors';
import { viewOf } from '../../geometry/view';

/** The points of a body in profile that its desk shows in, from the head down. */
export const SIDE_POINTS = ['ear', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle'] as const;
export type SidePoint = (typeof SIDE_POINTS)[number];

export interface SidePlace extends Vector2 {
  /** The pose model believes that it sees the point, or a person put it there. */
  readonly isSeen: boolean;
  readonly isPlaced: boolean;
}

/** Pixels of the picture, y down: the side of the body that faces the camera. */
export interface SideFigure {
  readonly points: Readonly<Record<SidePoint, SidePlace>>;
  /** +1: the person faces the right of the picture; -1: the left. */
  readonly facing: 1 | -1;
}

/** Below this the pose model itself says that the point is more likely hidden than seen. */
const LEAST_VISIBILITY = 0.5;

/** What a picture from the side shows of a body, or why nothing can be read from it. */
export function sideFigureOf(pose: Pose | null): SideFigure | Reason {
  if (!pose || !(pose.presence >= LEAST_PRESENCE)) return 'nobody';
  const view = viewOf(pose);
  if (view === null) return 'lowConfidence';
  if (view === 'front') return 'wrongView';
  if (view === 'three-quarter') return 'bodyTurned';
  const side = view === 'left-side' ? 'left' : 'right';
  const places = SIDE_POINTS.map((point) => [point, placeOf(pose, `${side}${capital(point)}` as LandmarkName)]);
  return { points: Object.fromEntries(places) as SideFigure['points'], facing: view === 'left-side' ? -1 : 1 };
}

/** A point put where the person sees it: from then on it counts as seen. */
export function withPlace(figure: SideFigure, point: SidePoint, { x, y }: Vector2): SideFigure {
  if (!Number.isFinite(x + y)) return figure;
  return { ...figure, points: { ...figure.points, [point]: { x, y, isSeen: true, isPlaced: true } } };
}

function placeOf({ image, frame }: Pose, name: LandmarkName): SidePlace {
  const { x, y, visibility } = image[name];
  const isInside = x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
  return { x, y, isSeen: isInside && visibility >= LEAST_VISIBILITY, isPlaced: false };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
