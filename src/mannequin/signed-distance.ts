import type { Vec3 } from '../geometry/vec3';

/** Metres from a surface, negative inside. */
export type DistanceField = (x: number, y: number, z: number) => number;

/** Close to the true distance near the surface, which is where it is used. */
export function ellipsoid([cx, cy, cz]: Vec3, [rx, ry, rz]: Vec3): DistanceField {
  return (x, y, z) => {
    const [px, py, pz] = [(x - cx) / rx, (y - cy) / ry, (z - cz) / rz];
    const inner = Math.hypot(px, py, pz);
    const slope = Math.hypot(px / rx, py / ry, pz / rz);
    return slope < 1e-9 ? -Math.min(rx, ry, rz) : (inner * (inner - 1)) / slope;
  };
}

/** A limb: round at both ends, its radius changing evenly from one to the other. */
export function limb(from: Vec3, to: Vec3, [fromRadius, toRadius]: readonly [number, number]): DistanceField {
  const [ax, ay, az] = from;
  const [bx, by, bz] = [to[0] - ax, to[1] - ay, to[2] - az];
  const squared = bx * bx + by * by + bz * bz;
  return (x, y, z) => {
    const [px, py, pz] = [x - ax, y - ay, z - az];
    const t = Math.min(1, Math.max(0, (px * bx + py * by + pz * bz) / squared));
    return Math.hypot(px - bx * t, py - by * t, pz - bz * t) - (fromRadius + (toRadius - fromRadius) * t);
  };
}

/** The nearer of two, with a fillet of about `softness` metres where they meet. */
export function smoothUnion(a: number, b: number, softness: number): number {
  const overlap = Math.max(softness - Math.abs(a - b), 0) / softness;
  return Math.min(a, b) - overlap * overlap * softness * 0.25;
}

/** `a` with `b` carved out of it. */
export function smoothCut(a: number, b: number, softness: number): number {
  return -smoothUnion(-a, b, softness);
}

export function smoothStep(from: number, to: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
