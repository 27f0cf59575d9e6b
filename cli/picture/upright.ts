import type { Pixels } from '../../src/camera/frame';

/** Turns and flips a picture the way its Exif orientation (1..8) asks for. */
export function upright(pixels: Pixels, orientation: number): Pixels {
  if (orientation === 1) return pixels;
  const { width, height } = pixels;
  const swapsSides = orientation >= 5;
  const outWidth = swapsSides ? height : width;
  const outHeight = swapsSides ? width : height;
  const data = new Uint8ClampedArray(pixels.data.length);
  const from = new Uint32Array(pixels.data.buffer, pixels.data.byteOffset, width * height);
  const to = new Uint32Array(data.buffer);
  for (let y = 0; y < outHeight; y++) {
    for (let x = 0; x < outWidth; x++) to[y * outWidth + x] = from[sourceIndex(orientation, x, y, pixels)]!;
  }
  return { width: outWidth, height: outHeight, data };
}

/** Which stored pixel is seen at x, y. The eight cases are Exif 2.32, tag 0x0112. */
function sourceIndex(orientation: number, x: number, y: number, { width, height }: Pixels): number {
  const right = width - 1;
  const bottom = height - 1;
  switch (orientation) {
    case 2:
      return y * width + (right - x);
    case 3:
      return (bottom - y) * width + (right - x);
    case 4:
      return (bottom - y) * width + x;
    case 5:
      return x * width + y;
    case 6:
      return (bottom - x) * width + y;
    case 7:
      return (bottom - x) * width + (right - y);
    case 8:
      return x * width + (right - y);
    default:
      return y * width + x;
  }
}
