import type { Vec3 } from '../geometry/vec3';

/** Smooth random clouds, 0..1, about one unit apart. */
export function valueNoise([x, y, z]: Vec3): number {
  const [i, j, k] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  const [u, v, w] = [fade(x - i), fade(y - j), fade(z - k)];
  let sum = 0;
  for (let corner = 0; corner < 8; corner++) {
    const [a, b, c] = [corner & 1, (corner >> 1) & 1, corner >> 2];
    sum += (a ? u : 1 - u) * (b ? v : 1 - v) * (c ? w : 1 - w) * grain(i + a, j + b, k + c);
  }
  return sum;
}

function fade(t: number): number {
  return t * t * (3 - 2 * t);
}

function grain(i: number, j: number, k: number): number {
  const wave = Math.sin(i * 12.9898 + j * 78.233 + k * 37.719) * 43758.5453;
  return wave - Math.floor(wave);
}
