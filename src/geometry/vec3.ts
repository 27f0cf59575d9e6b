/**
 * Points and directions of the room: metres, x toward the person's left, y up, z forward (the way an untwisted pelvis
 * faces). Right-handed.
 */
export type Vec3 = readonly [x: number, y: number, z: number];

export const UP: Vec3 = [0, 1, 0];
export const LEFT: Vec3 = [1, 0, 0];
export const FORWARD: Vec3 = [0, 0, 1];

export function add(a: Vec3, b: Vec3): Vec3 {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

export function subtract(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function scale(a: Vec3, factor: number): Vec3 {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

export function addScaled(a: Vec3, direction: Vec3, factor: number): Vec3 {
  return [a[0] + direction[0] * factor, a[1] + direction[1] * factor, a[2] + direction[2] * factor];
}

export function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function length(a: Vec3): number {
  return Math.hypot(a[0], a[1], a[2]);
}

export function distance(a: Vec3, b: Vec3): number {
  return length(subtract(a, b));
}

/** Throws for a vector without direction: asking for one is a bug. */
export function normalize(a: Vec3): Vec3 {
  const size = length(a);
  if (size < 1e-9) throw new Error('normalize: a vector of length 0 has no direction');
  return scale(a, 1 / size);
}

export function mix(a: Vec3, b: Vec3, share: number): Vec3 {
  return addScaled(a, subtract(b, a), share);
}

export function midpoint(a: Vec3, b: Vec3): Vec3 {
  return mix(a, b, 0.5);
}

/** The part of `a` at right angles to the unit vector `axis`. */
export function perpendicular(a: Vec3, axis: Vec3): Vec3 {
  return addScaled(a, axis, -dot(a, axis));
}
