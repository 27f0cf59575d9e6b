import { expect, test } from 'vitest';
import { decodeDetections } from './detection';
import { ANCHOR_COUNT, BOX_STRIDE } from './model-layout';
import { wholeFrame } from './region';
import { logit } from './sigmoid';

const FRAME = wholeFrame({ width: 448, height: 224 });
/** The anchor at column 14, row 7 of the first grid, whose cells are 16 pixels of this frame. */
const ANCHOR = (7 * 28 + 14) * 2;

function outputs(scoreOfAnchor: number): Float32Array[] {
  const boxes = new Float32Array(ANCHOR_COUNT * BOX_STRIDE);
  boxes.set([0, 0, 20, 10, 3, 8, 0, -40], ANCHOR * BOX_STRIDE);
  const scores = new Float32Array(ANCHOR_COUNT).fill(-20);
  scores[ANCHOR] = scoreOfAnchor;
  return [scores, boxes];
}

test('an anchor that scores is laid into the frame, without the black bars', () => {
  const [found, ...others] = decodeDetections(outputs(logit(0.8)), FRAME, 0.5);
  expect(others).toEqual([]);
  expect(found?.score).toBeCloseTo(0.8);
  // Centre: (14.5, 7.5) cells of 16 pixels; the bars above are 112 pixels high.
  const { box, hipCentre, bodyEdge } = found!;
  const got = [box.left, box.right, box.top, box.bottom, hipCentre.x, hipCentre.y, bodyEdge.x, bodyEdge.y];
  const want = [232 - 20, 232 + 20, 8 - 10, 8 + 10, 232 + 6, 8 + 16, 232, 8 - 80];
  got.forEach((value, i) => expect(value).toBeCloseTo(want[i]!, 3));
});

test('an anchor below the wanted score is left', () => {
  expect(decodeDetections(outputs(logit(0.49)), FRAME, 0.5)).toEqual([]);
  expect(decodeDetections(outputs(logit(0.49)), FRAME, 0.48)).toHaveLength(1);
});

test('outputs of another model are refused with a sentence', () => {
  expect(() => decodeDetections([new Float32Array(3)], FRAME, 0.5)).toThrow(/models\/manifest\.json/);
});
