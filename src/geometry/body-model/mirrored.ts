import type { BodyPoint } from './body-points';
import { eachPoint, type SeenPoints } from './seen-points';

/** Left and right change places. */
const ACROSS: Readonly<Record<BodyPoint, BodyPoint>> = {
  nose: 'nose',
  leftEye: 'rightEye',
  rightEye: 'leftEye',
  leftEar: 'rightEar',
  rightEar: 'leftEar',
  mouthLeft: 'mouthRight',
  mouthRight: 'mouthLeft',
  leftShoulder: 'rightShoulder',
  rightShoulder: 'leftShoulder',
};

/** The mirror picture's points. */
export function mirrored(points: SeenPoints): SeenPoints {
  return eachPoint((name) => ({ x: -points[ACROSS[name]].x, y: points[ACROSS[name]].y }));
}
