import type { Pixels } from '../camera/frame';

/** A picture made from a rule: red, green and blue (0..255) at each pixel. */
export function pixelsWith(width: number, height: number, colour: (x: number, y: number) => readonly number[]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set([...colour(x, y), 255], (y * width + x) * 4);
  }
  return { width, height, data };
}

/** The same noise each time. */
export function noisePixels(width: number, height: number, seed = 1): Pixels {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  };
  return pixelsWith(width, height, () => [next(), next(), next()]);
}
