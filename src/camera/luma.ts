import type { Pixels } from './frame';

/** Luma 0..255 of every cell of a small grid laid over a picture, rows from the top. */
export interface LumaGrid {
  readonly width: number;
  readonly height: number;
  readonly luma: Uint8Array;
}

/** One pixel from the middle of each cell: a few hundred reads, whatever the picture's size. */
export function sampleLuma(pixels: Pixels, width: number, height: number): LumaGrid {
  const luma = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const y = middleOf(row, height, pixels.height);
    for (let column = 0; column < width; column += 1) {
      luma[row * width + column] = lumaAt(pixels, middleOf(column, width, pixels.width), y);
    }
  }
  return { width, height, luma };
}

/** Rec. 601 weights in 256ths, as the cameras themselves use; 0..255. */
export function lumaAt(pixels: Pixels, x: number, y: number): number {
  const at = (y * pixels.width + x) * 4;
  const { data } = pixels;
  return (77 * (data[at] ?? 0) + 150 * (data[at + 1] ?? 0) + 29 * (data[at + 2] ?? 0)) >> 8;
}

function middleOf(cell: number, cells: number, size: number): number {
  return Math.min(size - 1, Math.floor(((cell + 0.5) * size) / cells));
}
