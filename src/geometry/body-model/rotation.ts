/** Room coordinates of the body model: x toward the person's left, y up, z forward of the person. Metres. */
export type Point3 = readonly [x: number, y: number, z: number];

/** Row-major 3 × 3 rotation. */
export type Rotation = readonly number[];

const RADIANS = Math.PI / 180;

/** Positive bends forward: what points up comes to point forward. */
export function bendForward(angleDeg: number): Rotation {
  const [c, s] = [Math.cos(angleDeg * RADIANS), Math.sin(angleDeg * RADIANS)];
  return [1, 0, 0, 0, c, -s, 0, s, c];
}

/** Positive turns to the person's left. */
export function turnLeft(angleDeg: number): Rotation {
  const [c, s] = [Math.cos(angleDeg * RADIANS), Math.sin(angleDeg * RADIANS)];
  return [c, 0, s, 0, 1, 0, -s, 0, c];
}

/** Positive leans toward the person's right. */
export function leanRight(angleDeg: number): Rotation {
  const [c, s] = [Math.cos(angleDeg * RADIANS), Math.sin(angleDeg * RADIANS)];
  return [c, -s, 0, s, c, 0, 0, 0, 1];
}

/** The rotations one after the other, outermost first. */
export function compose(...rotations: readonly Rotation[]): Rotation {
  return rotations.reduce(multiply);
}

export function rotate(r: Rotation, [x, y, z]: Point3): Point3 {
  return [
    at(r, 0) * x + at(r, 1) * y + at(r, 2) * z,
    at(r, 3) * x + at(r, 4) * y + at(r, 5) * z,
    at(r, 6) * x + at(r, 7) * y + at(r, 8) * z,
  ];
}

export function add([ax, ay, az]: Point3, [bx, by, bz]: Point3): Point3 {
  return [ax + bx, ay + by, az + bz];
}

export function middle(a: Point3, b: Point3): Point3 {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
}

function multiply(a: Rotation, b: Rotation): Rotation {
  const product: number[] = [];
  for (let row = 0; row < 9; row += 3)
    for (let column = 0; column < 3; column++)
      product.push(
        at(a, row) * at(b, column) + at(a, row + 1) * at(b, column + 3) + at(a, row + 2) * at(b, column + 6),
      );
  return product;
}

function at(r: Rotation, index: number): number {
  return r[index] ?? 0;
}
