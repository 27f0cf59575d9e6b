interface Rgba {
  readonly data: Uint8ClampedArray;
}

/** Grain of a webcam's sensor, the same on all channels: sum of three bytes of an xorshift, near enough to normal. */
export function grainy<T extends Rgba>(pixels: T, deviation: number, seed: number): T {
  if (deviation === 0) return pixels;
  const { data } = pixels;
  let state = Math.imul(seed + 1, 2654435761) | 1;
  for (let i = 0; i < data.length; i += 4) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const grain = (((state & 255) + ((state >>> 8) & 255) + ((state >>> 16) & 255) - 382.5) / 127.5) * deviation;
    data[i] = (data[i] ?? 0) + grain;
    data[i + 1] = (data[i + 1] ?? 0) + grain;
    data[i + 2] = (data[i + 2] ?? 0) + grain;
  }
  return pixels;
}
