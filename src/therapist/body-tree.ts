import type { ImageLandmarks, LandmarkName } from '../geometry/landmarks';
import { midpoint, type Vector2 } from '../geometry/vectors';

/** Landmarks, and the middles the body hangs together by. */
export type TreePoint = LandmarkName | 'midHip' | 'midShoulder' | 'midEar';

export interface Segment {
  readonly from: TreePoint;
  readonly to: TreePoint;
}

/** Every segment from the hips outward; a segment starts where an earlier one ended. The face hangs on `midEar`. */
export const SEGMENTS: readonly Segment[] = [
  ...chain('midHip', 'leftHip', 'leftKnee', 'leftAnkle', 'leftHeel'),
  ...chain('midHip', 'rightHip', 'rightKnee', 'rightAnkle', 'rightHeel'),
  ...chain('leftAnkle', 'leftFootIndex'),
  ...chain('rightAnkle', 'rightFootIndex'),
  ...chain('midHip', 'midShoulder', 'midEar'),
  ...chain('midShoulder', 'leftShoulder', 'leftElbow', 'leftWrist', 'leftIndex'),
  ...chain('midShoulder', 'rightShoulder', 'rightElbow', 'rightWrist', 'rightIndex'),
  ...chain('leftWrist', 'leftPinky'),
  ...chain('leftWrist', 'leftThumb'),
  ...chain('rightWrist', 'rightPinky'),
  ...chain('rightWrist', 'rightThumb'),
];

function chain(...points: readonly TreePoint[]): Segment[] {
  return points.slice(1).map((to, index) => ({ from: points[index]!, to }));
}

/** Pixels of the un-mirrored frame. */
export function treePoint(image: ImageLandmarks, point: TreePoint): Vector2 {
  switch (point) {
    case 'midHip':
      return midpoint(image.leftHip, image.rightHip);
    case 'midShoulder':
      return midpoint(image.leftShoulder, image.rightShoulder);
    case 'midEar':
      return midpoint(image.leftEar, image.rightEar);
    default:
      return image[point];
  }
}
