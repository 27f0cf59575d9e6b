import type { Pixels } from '../camera/frame';
import { sceneSignature, type PersonBox, type SceneSignature } from '../camera/scene-signature';
import type { LandmarkName, Pose } from '../geometry/landmarks';

/** A camera that was nudged stays where it is: this often is often enough, and costs half a millisecond a second. */
const EVERY_MS = 4000;
const BODY: readonly LandmarkName[] = [
  'leftEar',
  'rightEar',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
];

/** The scene around the person, every few seconds, so that a moved camera can be told from a moved body. */
export class SceneWatch {
  private lastMs: number | null = null;

  /** undefined: not yet due. */
  look(pixels: Pixels, pose: Pose | null, nowMs: number): SceneSignature | undefined {
    if (this.lastMs !== null && nowMs >= this.lastMs && nowMs - this.lastMs < EVERY_MS) return undefined;
    this.lastMs = nowMs;
    return sceneSignature(pixels, pose && boxOf(pose));
  }
}

/** From above the head to the lower edge, with half a shoulder width to each side for arms and small moves. */
function boxOf({ image, frame }: Pose): PersonBox {
  const margin = Math.abs(image.leftShoulder.x - image.rightShoulder.x) / 2;
  const across = BODY.map((name) => image[name].x);
  const left = Math.min(...across) - margin;
  const right = Math.max(...across) + margin;
  const top = Math.min(image.nose.y, image.leftEar.y, image.rightEar.y) - 1.6 * margin;
  return { x: left, y: top, width: right - left, height: frame.height - top };
}
