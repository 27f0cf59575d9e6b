import { fittedSize } from '../../src/camera/picture-source';
import type { Pixels } from '../../src/camera/frame';

/** As the page: at most 1280 pixels long. Each new pixel is the mean of those it covers. */
export function fitted(pixels: Pixels): Pixels {
  const { width, height } = fittedSize(pixels.width, pixels.height);
  if (width === pixels.width && height === pixels.height) return pixels;
  const data = new Uint8ClampedArray(width * height * 4);
  const columns = spans(pixels.width, width);
  const rows = spans(pixels.height, height);
  rows.forEach((row, y) => {
    columns.forEach((column, x) => data.set(meanOf(pixels, row, column), (y * width + x) * 4));
  });
  return { width, height, data };
}

interface Span {
  readonly first: number;
  /** How much of each pixel from `first` on lies in the span; they add up to 1. */
  readonly shares: readonly number[];
}

function spans(from: number, to: number): Span[] {
  const step = from / to;
  return Array.from({ length: to }, (_, i) => {
    const [start, end] = [i * step, (i + 1) * step];
    const first = Math.floor(start);
    const count = Math.min(from, Math.ceil(end - 1e-9)) - first;
    const covered = Array.from({ length: count }, (_, k) => Math.min(end, first + k + 1) - Math.max(start, first + k));
    const whole = covered.reduce((sum, share) => sum + share, 0);
    return { first, shares: covered.map((share) => share / whole) };
  });
}

function meanOf({ data, width }: Pixels, row: Span, column: Span): [number, number, number, number] {
  let [red, green, blue] = [0, 0, 0];
  row.shares.forEach((down, j) => {
    column.shares.forEach((across, i) => {
      const at = ((row.first + j) * width + column.first + i) * 4;
      const share = down * across;
      red += data[at]! * share;
      green += data[at + 1]! * share;
      blue += data[at + 2]! * share;
    });
  });
  return [red, green, blue, 255];
}
