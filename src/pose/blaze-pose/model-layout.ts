/**
 * How the BlazePose networks lay out their numbers; the same for lite, full and heavy. Source: the files themselves
 * (models/manifest.json has their shapes) and MediaPipe's pose graphs.
 */

/** Side of the detector's square input, pixels. Values −1..1. */
export const DETECTOR_SIZE = 224;
export const ANCHOR_COUNT = 2254;
/** Box centre x, y, width, height, then four points x, y: all in input pixels, relative to the anchor. */
export const BOX_STRIDE = 12;

/** Side of the landmark model's square input, pixels. Values 0..1. */
export const LANDMARK_SIZE = 256;
/** 33 body landmarks, then the two the next region is made from, then four of the hands that we leave. */
export const POINT_COUNT = 39;
/** x, y, z in input pixels, visibility and presence as logits. */
export const POINT_STRIDE = 5;
/** x, y, z in metres from mid-hip. */
export const WORLD_STRIDE = 3;
/** Side of the heatmap and of the body mask. */
export const HEATMAP_SIZE = 64;
export const MASK_SIZE = 256;

/** The point between the hips, and the point on the circle around the whole body, in the landmark model's list. */
export const REGION_CENTRE_POINT = 33;
export const REGION_EDGE_POINT = 34;

/** The output with this many numbers. The models name theirs `Identity_3`, which tells less. */
export function outputOfLength(outputs: readonly Float32Array[], length: number): Float32Array {
  const output = outputs.find((candidate) => candidate.length === length);
  if (output) return output;
  throw new Error(
    `A pose model gave no output of ${length} numbers; its file is not one that models/manifest.json names.`,
  );
}
