/**
 * Shows RGBA pixels on white, in place, as any viewer of photographs shows what is transparent. One ground for every
 * way a picture comes in, so that each gives the same numbers.
 */
export function layOnWhite(data: Uint8ClampedArray): void {
  for (let at = 0; at < data.length; at += 4) {
    const opacity = data[at + 3]!;
    if (opacity === 255) continue;
    for (let channel = at; channel < at + 3; channel++) {
      data[channel] = 255 + ((data[channel]! - 255) * opacity) / 255;
    }
    data[at + 3] = 255;
  }
}
