interface Rgba {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** RGBA to planar 4:2:0, BT.601 studio range, as video files for a fake camera want it. Width and height must be even. */
export function toI420({ width, height, data }: Rgba): Uint8Array<ArrayBuffer> {
  const luma = width * height;
  const planes = new Uint8Array(luma * 1.5);
  for (let i = 0; i < luma; i++) {
    const [r, g, b] = [data[i * 4] ?? 0, data[i * 4 + 1] ?? 0, data[i * 4 + 2] ?? 0];
    planes[i] = 16.5 + 0.2568 * r + 0.5041 * g + 0.0979 * b;
  }
  fillChroma({ width, height, data }, planes);
  return planes;
}

function fillChroma({ width, height, data }: Rgba, planes: Uint8Array): void {
  let at = width * height;
  const half = at / 4;
  for (let y = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2, at++) {
      const [r, g, b] = [0, 1, 2].map((channel) => blockMean(data, (y * width + x) * 4 + channel, width * 4));
      planes[at] = 128.5 - 0.1482 * (r ?? 0) - 0.291 * (g ?? 0) + 0.4392 * (b ?? 0);
      planes[at + half] = 128.5 + 0.4392 * (r ?? 0) - 0.3678 * (g ?? 0) - 0.0714 * (b ?? 0);
    }
}

/** Of the 2 × 2 pixels that begin at `at`. */
function blockMean(data: Uint8ClampedArray, at: number, stride: number): number {
  return ((data[at] ?? 0) + (data[at + 4] ?? 0) + (data[at + stride] ?? 0) + (data[at + stride + 4] ?? 0)) / 4;
}
