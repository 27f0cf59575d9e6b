import type { ImageLandmarks, LandmarkName } from '../geometry/landmarks';
import { distance } from '../geometry/vectors';
import { treePoint } from './body-tree';

/** How the second picture is laid on the first: scaled about its origin, then moved. Pixels of the first. */
export interface Placement {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly basis: ScaleBasis;
}

/**
 * What both pictures have in common, and the scale rests on: the same camera (nothing is resized), a length drawn in both,
 * a pair of landmarks, or, where there is nothing of all that, the height of the pictures.
 */
export const SCALE_BASES = ['camera', 'length', 'lowerLeg', 'thigh', 'upperArm', 'trunk', 'head', 'height'] as const;
export type ScaleBasis = (typeof SCALE_BASES)[number];

export interface Sized {
  readonly landmarks: ImageLandmarks | null;
  readonly cmPerPixel: number | null;
  readonly size: { readonly width: number; readonly height: number };
  /** Which camera took it; null: not known, as with a photo from a file. */
  readonly camera: string | null;
}

type Bone = Exclude<ScaleBasis, 'camera' | 'length' | 'height'>;

/** Bones keep their length; a trunk does so only while neither slumps, and a head is short. */
const PAIRS: Readonly<Record<Bone, readonly (readonly [LandmarkName, LandmarkName])[]>> = {
  lowerLeg: [
    ['leftKnee', 'leftAnkle'],
    ['rightKnee', 'rightAnkle'],
  ],
  thigh: [
    ['leftHip', 'leftKnee'],
    ['rightHip', 'rightKnee'],
  ],
  upperArm: [
    ['leftShoulder', 'leftElbow'],
    ['rightShoulder', 'rightElbow'],
  ],
  trunk: [
    ['leftShoulder', 'leftHip'],
    ['rightShoulder', 'rightHip'],
  ],
  head: [
    ['nose', 'leftEar'],
    ['nose', 'rightEar'],
  ],
};

/** What the scale of these two can rest on, the best first. */
export function scaleBases(first: Sized, second: Sized): readonly ScaleBasis[] {
  if (isSameCamera(first, second)) return ['camera'];
  return SCALE_BASES.filter((basis) => basis !== 'camera' && scaleBy(basis, first, second) !== null);
}

/** Both bodies at one scale, one on the other, hips on hips where they are seen, else shoulders on shoulders. */
export function placeOn(first: Sized, second: Sized, wanted: ScaleBasis | null = null): Placement {
  const bases = scaleBases(first, second);
  const basis = wanted && bases.includes(wanted) ? wanted : (bases[0] ?? 'height');
  const scale = scaleBy(basis, first, second) ?? 1;
  const [a, b] = [first.landmarks, second.landmarks];
  if (!a || !b) return { scale, x: (first.size.width - second.size.width * scale) / 2, y: 0, basis };
  const point = areHipsSeen(a) && areHipsSeen(b) ? 'midHip' : 'midShoulder';
  const [here, there] = [treePoint(a, point), treePoint(b, point)];
  return { scale, x: here.x - there.x * scale, y: here.y - there.y * scale, basis };
}

function isSameCamera(first: Sized, second: Sized): boolean {
  const isSameSize = first.size.width === second.size.width && first.size.height === second.size.height;
  return first.camera !== null && first.camera === second.camera && isSameSize;
}

/** null: the pictures don't have that in common. */
function scaleBy(basis: ScaleBasis, first: Sized, second: Sized): number | null {
  switch (basis) {
    case 'camera':
      return 1;
    case 'length':
      return first.cmPerPixel && second.cmPerPixel ? second.cmPerPixel / first.cmPerPixel : null;
    case 'height':
      return first.size.height / second.size.height;
    case 'lowerLeg':
    case 'thigh':
    case 'upperArm':
    case 'trunk':
    case 'head':
      return scaleByBone(PAIRS[basis], first.landmarks, second.landmarks);
  }
}

/** The longer of the two sides that both pictures show: the other is foreshortened. */
function scaleByBone(
  pairs: readonly (readonly [LandmarkName, LandmarkName])[],
  a: ImageLandmarks | null,
  b: ImageLandmarks | null,
): number | null {
  if (!a || !b) return null;
  const lengthIn = (image: ImageLandmarks) =>
    Math.max(...pairs.map(([from, to]) => (isSeen(image, from, to) ? distance(image[from], image[to]) : 0)));
  const [here, there] = [lengthIn(a), lengthIn(b)];
  return here > 0 && there > 0 ? here / there : null;
}

function isSeen(image: ImageLandmarks, ...names: readonly LandmarkName[]): boolean {
  return names.every((name) => image[name].visibility >= 0.5);
}

function areHipsSeen({ leftHip, rightHip }: ImageLandmarks): boolean {
  return Math.max(leftHip.visibility, rightHip.visibility) >= 0.5;
}
