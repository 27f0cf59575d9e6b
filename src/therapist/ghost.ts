import { LANDMARK_NAMES, type ImageLandmarks } from '../geometry/landmarks';
import { distance, minus, turnAbout, type Vector2 } from '../geometry/vectors';
import { SEGMENTS, treePoint, type Segment, type TreePoint } from './body-tree';
import { FACE_LANDMARKS } from '../geometry/landmarks';

/** A posture to aim at, and the same body seen from the same place sitting tall: what a shorter segment is told by. */
export interface GhostTarget {
  readonly pose: ImageLandmarks;
  readonly upright: ImageLandmarks;
}

export interface Retargeting {
  readonly target: GhostTarget;
  /** The client sitting tall: their proportions. */
  readonly client: ImageLandmarks;
  /** Where the middle of the hips goes, pixels of the client's frame. */
  readonly hips: Vector2;
}

/** A segment shorter than this share of the trunk points toward the camera: its direction is noise. */
const SHORTEST_SHARE = 0.08;
/** A segment that comes toward the lens looks longer, though never by much at a webcam's distance. */
const LONGEST_STRETCH = 1.6;

/**
 * The target's posture on the client's own body: each segment has the target's direction and the client's length, times
 * what the target's segment lost or won against its own upright (foreshortening). Pixels of the client's frame. An upright
 * target keeps every length of the client.
 */
export function retarget({ target, client, hips }: Retargeting): ImageLandmarks {
  const placed = new Map<TreePoint, Vector2>([['midHip', hips]]);
  for (const segment of SEGMENTS)
    placed.set(segment.to, plus(placed.get(segment.from) ?? hips, segmentVector(segment, target, client)));
  const ears = placed.get('midEar') ?? hips;
  for (const [name, vector] of faceVectors(target, client)) placed.set(name, plus(ears, vector));
  return Object.fromEntries(
    LANDMARK_NAMES.map((name) => [name, { ...(placed.get(name) ?? hips), visibility: client[name].visibility }]),
  ) as ImageLandmarks;
}

function segmentVector(segment: Segment, { pose, upright }: GhostTarget, client: ImageLandmarks): Vector2 {
  const now = vectorOf(pose, segment);
  const [length, before, own] = [size(now), size(vectorOf(upright, segment)), size(vectorOf(client, segment))];
  const isShort = before < SHORTEST_SHARE * trunk(upright) || own < SHORTEST_SHARE * trunk(client) || length === 0;
  if (isShort) return times(now, trunk(client) / trunk(upright));
  return times(now, (own * Math.min(LONGEST_STRETCH, length / before)) / length);
}

/** The client's own face, level, plus what changed in the target's. */
function faceVectors({ pose, upright }: GhostTarget, client: ImageLandmarks): (readonly [TreePoint, Vector2])[] {
  const scale = headSize(client) / headSize(upright);
  const levelling = eyeSlope(upright) - eyeSlope(client);
  return FACE_LANDMARKS.map((to) => {
    const segment = { from: 'midEar', to } as const;
    const change = minus(vectorOf(pose, segment), vectorOf(upright, segment));
    return [to, plus(turnAbout(vectorOf(client, segment), ORIGIN, levelling), times(change, scale))];
  });
}

const ORIGIN = { x: 0, y: 0 };

/** Slope of the eye line as drawn; 0 in profile, where the eyes hide each other. */
function eyeSlope(image: ImageLandmarks): number {
  const eyes = minus(image.leftEye, image.rightEye);
  const isFrontal = distance(image.leftEar, image.rightEar) > 0.5 * headSize(image);
  return isFrontal ? (Math.atan2(eyes.y, eyes.x) * 180) / Math.PI : 0;
}

function headSize(image: ImageLandmarks): number {
  const middle = treePoint(image, 'midEar');
  const sum = FACE_LANDMARKS.reduce((total, name) => total + distance(image[name], middle), 0);
  return Math.max(sum / FACE_LANDMARKS.length, 1e-6);
}

function trunk(image: ImageLandmarks): number {
  return Math.max(distance(treePoint(image, 'midHip'), treePoint(image, 'midShoulder')), 1e-6);
}

function vectorOf(image: ImageLandmarks, { from, to }: Segment): Vector2 {
  return minus(treePoint(image, to), treePoint(image, from));
}

function size({ x, y }: Vector2): number {
  return Math.hypot(x, y);
}

function plus(a: Vector2, b: Vector2): Vector2 {
  return { x: a.x + b.x, y: a.y + b.y };
}

function times({ x, y }: Vector2, factor: number): Vector2 {
  return { x: x * factor, y: y * factor };
}
