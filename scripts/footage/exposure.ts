import type { Lens } from './shot';

interface Rgba {
  readonly data: Uint8ClampedArray;
}

/** Automatic exposure and white balance that are not quite right; highlights clip, as they do. */
export function exposed<T extends Rgba>(pixels: T, { exposure, warmth }: Pick<Lens, 'exposure' | 'warmth'>): T {
  const [red, green, blue] = [exposure * (1 + warmth), exposure, exposure * (1 - warmth)];
  const { data } = pixels;
  for (let i = 0; i < data.length; i += 4) {
    data[i] = (data[i] ?? 0) * red;
    data[i + 1] = (data[i + 1] ?? 0) * green;
    data[i + 2] = (data[i + 2] ?? 0) * blue;
  }
  return pixels;
}
