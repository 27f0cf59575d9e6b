import { toDegrees, toRadians } from './units';

/** A point or direction in the picture (pixels, y down) or in any plane. */
export interface Vector2 {
  readonly x: number;
  readonly y: number;
}

/** A point or direction in space. The frame of reference is the caller's to say. */
export interface Vector3 extends Vector2 {
  readonly z: number;
}

export function minus(a: Vector2, b: Vector2): Vector2 {
  return { x: a.x - b.x, y: a.y - b.y };
}

export function midpoint(a: Vector2, b: Vector2): Vector2 {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

export function distance(a: Vector2, b: Vector2): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Turns a picture point about a centre; positive is clockwise as seen, because y points down. */
export function turnAbout(point: Vector2, centre: Vector2, angleDeg: number): Vector2 {
  const angle = toRadians(angleDeg);
  const { x, y } = minus(point, centre);
  return {
    x: centre.x + x * Math.cos(angle) - y * Math.sin(angle),
    y: centre.y + x * Math.sin(angle) + y * Math.cos(angle),
  };
}

export function minus3(a: Vector3, b: Vector3): Vector3 {
  return { x: a.x - b.x, y: a.y - b.y, z: a.z - b.z };
}

export function midpoint3(a: Vector3, b: Vector3): Vector3 {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, z: (a.z + b.z) / 2 };
}

export function length3(a: Vector3): number {
  return Math.hypot(a.x, a.y, a.z);
}

/** The same angle in (-180, 180]. */
export function wrapDegrees(angleDeg: number): number {
  const turned = ((angleDeg % 360) + 360) % 360;
  return turned > 180 ? turned - 360 : turned;
}

/** Direction of a picture vector against the picture's x axis, clockwise as seen; -180..180. */
export function directionOf({ x, y }: Vector2): number {
  return toDegrees(Math.atan2(y, x));
}
