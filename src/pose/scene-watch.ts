import type { Pixels } from '../camera/frame';
import { sceneSignature, type PersonBox } from '../camera/scene-signature';
import type { SceneSignature } from '../geometry/scene-signature';
import type { ImageLandmarks, LandmarkName, Pose } from '../geometry/landmarks';
import { midpoint } from '../geometry/vectors';

/** A camera that was nudged stays where it is: this often is often enough, and costs half a millisecond a second. */
const EVERY_MS = 4000;
/** What is left out around landmarks, in shoulder widths: some 15 cm for hair, sleeves and small moves. */
const MARGIN = 0.4;
/** Seen from the side shoulders have no width; from ear to shoulder it is about this part of one. */
const NECK_PER_WIDTH = 0.6;

interface Part {
  readonly landmarks: readonly LandmarkName[];
  /** Room above the highest of them, in margins. */
  readonly above: number;
}

/** Apart: beside the head of somebody near the camera lies most of what can be seen of the room. */
const PARTS: readonly Part[] = [
  { landmarks: ['nose', 'leftEar', 'rightEar'], above: 1.4 },
  { landmarks: ['leftShoulder', 'rightShoulder', 'leftElbow', 'rightElbow'], above: 0.8 },
];

/** The scene around the person, every few seconds, so that a moved camera can be told from a moved body. */
export class SceneWatch {
  private lastMs: number | null = null;

  /** undefined: not yet due. */
  look(pixels: Pixels, pose: Pose | null, nowMs: number): SceneSignature | undefined {
    if (this.lastMs !== null && nowMs >= this.lastMs && nowMs - this.lastMs < EVERY_MS) return undefined;
    this.lastMs = nowMs;
    return sceneSignature(pixels, pose ? boxesOf(pose) : []);
  }
}

/** Each down to the lower edge of the picture. */
function boxesOf({ image, frame }: Pose): PersonBox[] {
  const margin = MARGIN * shoulderWidth(image);
  return PARTS.map(({ landmarks, above }) => {
    const across = landmarks.map((name) => image[name].x);
    const left = Math.min(...across) - margin;
    const top = Math.min(...landmarks.map((name) => image[name].y)) - above * margin;
    return { x: left, y: top, width: Math.max(...across) + margin - left, height: frame.height - top };
  });
}

function shoulderWidth({ leftEar, rightEar, leftShoulder, rightShoulder }: ImageLandmarks): number {
  const [ears, shoulders] = [midpoint(leftEar, rightEar), midpoint(leftShoulder, rightShoulder)];
  const neck = Math.hypot(ears.x - shoulders.x, ears.y - shoulders.y);
  return Math.max(Math.abs(leftShoulder.x - rightShoulder.x), neck / NECK_PER_WIDTH);
}
