import type { ImageLandmarks, LandmarkName } from '../geometry/landmarks';
import type { Pixels } from './frame';
import { lumaAt } from './luma';

/** How bright the face is, and what lies around the head. Luma 0..255; only these three numbers leave the picture. */
export interface FaceLight {
  readonly faceLuma: number;
  /** Left and right of the head and above it. */
  readonly aroundLuma: number;
  /** 0..1: how much of what lies around is so bright that the camera no longer tells shades apart. */
  readonly aroundBurnt: number;
}

/** From here on a camera's highlights clip. */
const BURNT_LUMA = 245;
const SIDE = 6;
const FACE: readonly LandmarkName[] = ['leftEyeOuter', 'rightEyeOuter', 'mouthLeft', 'mouthRight', 'nose'];

/** A hundred pixels of the face and around the head; null where the face lies outside the picture. */
export function faceLight(pixels: Pixels, image: ImageLandmarks): FaceLight | null {
  const points = FACE.map((name) => image[name]);
  const [left, right] = extent(points.map(({ x }) => x));
  const [top, bottom] = extent(points.map(({ y }) => y));
  const [width, height] = [right - left, bottom - top];
  const isInside = left >= 0 && top >= 0 && right < pixels.width && bottom < pixels.height;
  if (!isInside || !(width >= SIDE) || !(height >= SIDE)) return null;
  const face = grid(pixels, { left, top, width, height });
  // Two face widths to each side there is neither hair nor ear any more, and shoulders begin below the mouth.
  const beside = { top: top - height, width: width, height: 2 * height };
  const around = [
    ...grid(pixels, { ...beside, left: left - 2.5 * width }),
    ...grid(pixels, { ...beside, left: right + 1.5 * width }),
  ];
  if (face.length === 0 || around.length < SIDE) return null;
  return {
    faceLuma: mean(face),
    aroundLuma: mean(around),
    aroundBurnt: around.filter((luma) => luma >= BURNT_LUMA).length / around.length,
  };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What of the box lies inside the picture. */
function grid(pixels: Pixels, { left, top, width, height }: Box): number[] {
  const steps = Array.from({ length: SIDE }, (_, i) => (i + 0.5) / SIDE);
  return steps.flatMap((down) =>
    steps.flatMap((across) => {
      const [x, y] = [Math.floor(left + across * width), Math.floor(top + down * height)];
      return x >= 0 && y >= 0 && x < pixels.width && y < pixels.height ? [lumaAt(pixels, x, y)] : [];
    }),
  );
}

function extent(values: readonly number[]): readonly [least: number, most: number] {
  return [Math.min(...values), Math.max(...values)];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
