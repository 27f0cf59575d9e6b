import { toDegrees } from '../geometry/units';
import { distance, minus, type Vector2 } from '../geometry/vectors';

/** What is drawn over a picture, pixels of the un-mirrored frame. */
export type Mark =
  | { readonly kind: 'pen'; readonly points: readonly Vector2[] }
  | { readonly kind: 'line'; readonly points: readonly [from: Vector2, to: Vector2] }
  | { readonly kind: 'goniometer'; readonly points: readonly [arm: Vector2, vertex: Vector2, arm: Vector2] };

export type MarkKind = Mark['kind'];

/** How many points finish a mark; a pen's stroke ends when it is lifted. */
export const POINTS_OF = { line: 2, goniometer: 3 } as const;

/** A mark from the points set so far; null while it lacks some. */
export function markOf(kind: 'line' | 'goniometer', points: readonly Vector2[]): Mark | null {
  const [a, b, c] = points;
  if (!a || !b) return null;
  if (kind === 'line') return { kind, points: [a, b] };
  return c ? { kind, points: [a, b, c] } : null;
}

/** Angle between the two arms, 0..180. null where an arm has no length. */
export function goniometerDeg([first, vertex, second]: readonly [Vector2, Vector2, Vector2]): number | null {
  const [a, b] = [minus(first, vertex), minus(second, vertex)];
  if (Math.hypot(a.x, a.y) === 0 || Math.hypot(b.x, b.y) === 0) return null;
  return toDegrees(Math.abs(Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y)));
}

/** Against the horizontal, 0..90, whichever end comes first. null for a point. */
export function lineTiltDeg([from, to]: readonly [Vector2, Vector2]): number | null {
  const { x, y } = minus(to, from);
  return x === 0 && y === 0 ? null : toDegrees(Math.atan2(Math.abs(y), Math.abs(x)));
}

/** Centimetres a pixel, from a line drawn along something of known length. null where that makes no sense. */
export function scaleFrom([from, to]: readonly [Vector2, Vector2], knownCm: number): number | null {
  const pixels = distance(from, to);
  return pixels > 0 && Number.isFinite(knownCm) && knownCm > 0 ? knownCm / pixels : null;
}

/** In the plane in which the known length lay; anything nearer to the camera reads longer. */
export function lineLength([from, to]: readonly [Vector2, Vector2], cmPerPixel: number): number {
  return distance(from, to) * cmPerPixel;
}
