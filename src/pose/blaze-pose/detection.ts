import { ANCHORS } from './anchors';
import { ANCHOR_COUNT, BOX_STRIDE, DETECTOR_SIZE, outputOfLength } from './model-layout';
import { toFrame, type Region } from './region';
import type { Vector2 } from '../../geometry/vectors';
import { logit, sigmoid } from './sigmoid';

/** One person as the detector sees them. Pixels of the frame. */
export interface Detection {
  /** 0..1. */
  readonly score: number;
  readonly box: Box;
  readonly hipCentre: Vector2;
  /** On the circle around the whole body, straight above the hips as the person stands. */
  readonly bodyEdge: Vector2;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every anchor that scores at least `minScore`. `seen` is the region the detector was shown (it never turns). */
export function decodeDetections(outputs: readonly Float32Array[], seen: Region, minScore: number): Detection[] {
  const boxes = outputOfLength(outputs, ANCHOR_COUNT * BOX_STRIDE);
  const scores = outputOfLength(outputs, ANCHOR_COUNT);
  const minLogit = logit(minScore);
  const found: Detection[] = [];
  for (let anchor = 0; anchor < ANCHOR_COUNT; anchor++) {
    const score = scores[anchor]!;
    if (score >= minLogit) found.push(decodeAnchor(boxes, anchor, score, seen));
  }
  return found;
}

function decodeAnchor(boxes: Float32Array, anchor: number, scoreLogit: number, seen: Region): Detection {
  const base = anchor * BOX_STRIDE;
  const at = (k: number): Vector2 =>
    toFrame(
      seen,
      boxes[base + k]! / DETECTOR_SIZE + ANCHORS[anchor * 2]!,
      boxes[base + k + 1]! / DETECTOR_SIZE + ANCHORS[anchor * 2 + 1]!,
    );
  const centre = at(0);
  const halfWidth = ((boxes[base + 2]! / DETECTOR_SIZE) * seen.size) / 2;
  const halfHeight = ((boxes[base + 3]! / DETECTOR_SIZE) * seen.size) / 2;
  return {
    score: sigmoid(scoreLogit),
    box: {
      left: centre.x - halfWidth,
      top: centre.y - halfHeight,
      right: centre.x + halfWidth,
      bottom: centre.y + halfHeight,
    },
    hipCentre: at(4),
    bodyEdge: at(6),
  };
}
