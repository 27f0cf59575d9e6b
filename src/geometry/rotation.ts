import { toRadians } from './units';
import { cross, normalize, perpendicular, type Vec3 } from './vec3';

/** A rotation as its three columns: where the person's left, up and forward go. */
export interface Rotation {
  readonly left: Vec3;
  readonly up: Vec3;
  readonly forward: Vec3;
}

export const NO_ROTATION: Rotation = { left: [1, 0, 0], up: [0, 1, 0], forward: [0, 0, 1] };

/** About the person's left: positive tips the top forward and the nose down. */
export function bendForward(angleDeg: number): Rotation {
  const [c, s] = cosSin(angleDeg);
  return { left: [1, 0, 0], up: [0, c, s], forward: [0, -s, c] };
}

/** About the vertical: positive turns to the person's left. */
export function turnLeft(angleDeg: number): Rotation {
  const [c, s] = cosSin(angleDeg);
  return { left: [c, 0, -s], up: [0, 1, 0], forward: [s, 0, c] };
}

/** About the forward axis: positive tips the top to the person's right (right ear down). */
export function leanRight(angleDeg: number): Rotation {
  const [c, s] = cosSin(angleDeg);
  return { left: [c, s, 0], up: [-s, c, 0], forward: [0, 0, 1] };
}

export function rotate(r: Rotation, v: Vec3): Vec3 {
  return [
    r.left[0] * v[0] + r.up[0] * v[1] + r.forward[0] * v[2],
    r.left[1] * v[0] + r.up[1] * v[1] + r.forward[1] * v[2],
    r.left[2] * v[0] + r.up[2] * v[1] + r.forward[2] * v[2],
  ];
}

/** The last rotation given is applied first. */
export function compose(first: Rotation, ...rest: readonly Rotation[]): Rotation {
  return rest.reduce(
    (outer, inner) => ({
      left: rotate(outer, inner.left),
      up: rotate(outer, inner.up),
      forward: rotate(outer, inner.forward),
    }),
    first,
  );
}

export function inverse(r: Rotation): Rotation {
  return {
    left: [r.left[0], r.up[0], r.forward[0]],
    up: [r.left[1], r.up[1], r.forward[1]],
    forward: [r.left[2], r.up[2], r.forward[2]],
  };
}

/** A direction and a second one that fixes the turn about it. They need not be at right angles, only not parallel. */
export interface Frame3 {
  readonly along: Vec3;
  readonly toward: Vec3;
}

/** The rotation that carries one frame onto the other. */
export function align(from: Frame3, to: Frame3): Rotation {
  return compose(axesOf(to), inverse(axesOf(from)));
}

function axesOf({ along, toward }: Frame3): Rotation {
  const left = normalize(along);
  const up = normalize(perpendicular(toward, left));
  return { left, up, forward: cross(left, up) };
}

function cosSin(angleDeg: number): [number, number] {
  const angle = toRadians(angleDeg);
  return [Math.cos(angle), Math.sin(angle)];
}
