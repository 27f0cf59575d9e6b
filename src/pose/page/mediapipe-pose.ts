import type { Keypoint, Pose as FoundPose } from '@tensorflow-models/pose-detection';
import type { FrameSize, ImageLandmark, Mask, Pose, WorldLandmark } from '../../geometry/landmarks';
import { namedLandmarks } from '../named-landmarks';

/** What the second engine found, in our words. */
export async function poseOfMediapipe(found: FoundPose, timestampMs: number, frame: FrameSize): Promise<Pose> {
  const { width, height } = frame;
  const mask = found.segmentation && maskOf(await found.segmentation.mask.toImageData());
  return {
    timestampMs,
    frame: { width, height },
    image: namedLandmarks((index) => imageLandmark(found.keypoints[index])),
    world: namedLandmarks((index) => worldLandmark(found.keypoints3D?.[index])),
    presence: presenceOf(found.keypoints),
    ...(mask && { bodyMask: mask }),
  };
}

function imageLandmark(point: Keypoint | undefined): ImageLandmark {
  return { x: point?.x ?? 0, y: point?.y ?? 0, visibility: point?.score ?? 0 };
}

function worldLandmark(point: Keypoint | undefined): WorldLandmark {
  return { x: point?.x ?? 0, y: point?.y ?? 0, z: point?.z ?? 0, visibility: point?.score ?? 0 };
}

/** The nose and both shoulders in the model's list. */
const ALWAYS_THERE = [0, 11, 12];

/**
 * This engine keeps its presence to itself: a pose comes only where detector and landmark model passed its own 0.5. How
 * sure it is of nose and shoulders stands in for the rest.
 */
function presenceOf(points: readonly Keypoint[]): number {
  const seen = ALWAYS_THERE.map((index) => points[index]?.score ?? 0);
  return 0.5 + 0.5 * (seen.reduce((sum, score) => sum + score, 0) / seen.length);
}

/** The runtime draws the body into the alpha channel. */
function maskOf({ width, height, data }: ImageData): Mask {
  return { width, height, data: Uint8Array.from({ length: width * height }, (_, i) => data[i * 4 + 3] ?? 0) };
}
