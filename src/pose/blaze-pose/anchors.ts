import { DETECTOR_SIZE } from './model-layout';

/** The detector's feature maps, coarse after fine; maps of one stride are laid out together. Source: MediaPipe pose_detection. */
const STRIDES = [8, 16, 32, 32, 32] as const;
const ANCHORS_PER_MAP = 2;

/** Centres the detector's boxes are relative to: x, y, x, y … in 0..1 of the square input. 2,254 of them. */
export const ANCHORS = layAnchors();

function layAnchors(): Float32Array {
  const centres: number[] = [];
  for (const stride of new Set(STRIDES)) {
    const maps = STRIDES.filter((other) => other === stride).length;
    pushGrid(centres, Math.ceil(DETECTOR_SIZE / stride), maps * ANCHORS_PER_MAP);
  }
  return new Float32Array(centres);
}

function pushGrid(centres: number[], cells: number, repeats: number): void {
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      for (let k = 0; k < repeats; k++) centres.push((column + 0.5) / cells, (row + 0.5) / cells);
    }
  }
}
