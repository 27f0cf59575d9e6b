import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LANDMARK_NAMES, type FrameSize, type ImageLandmark, type ImageLandmarks } from '../../src/geometry/landmarks';
import type { ModelSize } from '../../src/pose/pose-estimator';

/** What the second engine's CPU path found in one mannequin picture, looking at it for the first time. */
export interface GoldenPose {
  readonly picture: string;
  readonly frame: FrameSize;
  /** Side of the region of interest, pixels of the frame: 256 pixels of the model's input. */
  readonly regionPx: number;
  /** x, y in pixels of the frame, and visibility, in the order of LANDMARK_NAMES. */
  readonly landmarks: Readonly<Record<Extract<ModelSize, 'lite' | 'full'>, readonly LandmarkNumbers[]>>;
}

export type GoldenModel = keyof GoldenPose['landmarks'];
export type LandmarkNumbers = readonly [x: number, y: number, visibility: number];

export const GOLDEN_FILE = new URL('pose.golden.json', import.meta.url);

export function readGolden(): readonly GoldenPose[] {
  return JSON.parse(readFileSync(GOLDEN_FILE, 'utf8')) as GoldenPose[];
}

export function picturePath(name: string): string {
  return fileURLToPath(new URL(`pictures/${name}.png`, import.meta.url));
}

const MODEL_INPUT_PX = 256;
/** Beyond this the region is mostly made-up border, and the other runtimes differ among themselves by a pixel. */
const FAR_OUTSIDE = 1.5;

export function reachesFarOutside({ regionPx, frame }: GoldenPose): boolean {
  return regionPx > FAR_OUTSIDE * Math.max(frame.width, frame.height);
}

/** An engine's landmarks as the golden file keeps them. */
export function numbersOf(image: ImageLandmarks): LandmarkNumbers[] {
  return LANDMARK_NAMES.map((name) => [image[name].x, image[name].y, image[name].visibility]);
}

/** Distances of the landmarks expected to be seen inside the frame, in pixels of the model's 256-pixel input. */
export function gaps(
  found: ImageLandmarks,
  expected: readonly LandmarkNumbers[],
  { frame, regionPx }: Pick<GoldenPose, 'frame' | 'regionPx'>,
): number[] {
  return LANDMARK_NAMES.flatMap((name, i) => {
    const point = expected[i];
    if (!point || !isSeen(point, frame)) return [];
    return [(distance(found[name], point) / regionPx) * MODEL_INPUT_PX];
  });
}

function isSeen([x, y, visibility]: LandmarkNumbers, { width, height }: FrameSize): boolean {
  return visibility > 0.5 && x >= 0 && y >= 0 && x < width && y < height;
}

function distance(point: ImageLandmark, [x, y]: LandmarkNumbers): number {
  return Math.hypot(point.x - x, point.y - y);
}

/** The value that this share (0..1) of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
