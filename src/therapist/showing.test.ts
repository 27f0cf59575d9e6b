import { expect, test } from 'vitest';
import { measureFeatures } from '../geometry/features';
import { poseWith } from '../geometry/test-pose';
import type { SegmentDifference } from './difference';
import { meanTurnDeg, NO_MATCH, reveal, startFeeling, triesOf } from './match';
import { lastStretch, lengthMs, poseAt, record, REPLAY_MS, type Recording } from './replay';
import { joinViews } from './two-views';

function recorded(fps: number, seconds: number): Recording {
  const poses = Array.from({ length: fps * seconds }, (_, i) =>
    poseWith({ timestampMs: (i * 1000) / fps, image: { nose: { x: (i * 100) / fps } } }),
  );
  return poses.reduce<Recording>(record, []);
}

test.each([1, 5, 30])('at %i pictures a second the last twenty seconds can be seen again, and no more', (fps) => {
  const recording = recorded(fps, 30);
  expect(lengthMs(recording)).toBeLessThanOrEqual(REPLAY_MS);
  expect(lengthMs(recording)).toBeGreaterThan(REPLAY_MS - 1100);
  const start = recording[0]!.image.nose.x;
  expect(poseAt(recording, 2500)!.image.nose.x).toBeCloseTo(start + 250, 3);
  expect(lastStretch(recording, 2000).length).toBeGreaterThanOrEqual(2 * fps);
});

test('another source begins another recording', () => {
  expect(record(recorded(5, 4), poseWith({ timestampMs: 10 }))).toHaveLength(1);
  expect(poseAt([], 100)).toBeNull();
});

const off: SegmentDifference = { segment: 'neck', turnDeg: -8, lengthShare: 1, isMatched: false };
const on: SegmentDifference = { segment: 'neck', turnDeg: 2, lengthShare: 1, isMatched: true };

test('feeling comes before seeing, and every try is kept', () => {
  expect(reveal(NO_MATCH, [on], 0)).toBe(NO_MATCH);
  const first = reveal(startFeeling(NO_MATCH), [off], 1000);
  const second = reveal(startFeeling(first), [on], 9000);
  expect(second.phase).toBe('seeing');
  expect(triesOf(second).map(({ isMatched }) => isMatched)).toEqual([false, true]);
  expect(triesOf(second).map(meanTurnDeg)).toEqual([8, 2]);
});

const front = measureFeatures(poseWith({ timestampMs: 1000 }), {});
const side = measureFeatures(poseWith({ timestampMs: 1100, turnedLeftDeg: 90 }), {});

test('with two cameras each angle comes from the view in which it is valid', () => {
  const { angles, views } = joinViews(front, side);
  expect(views).toEqual(['front', 'right-side']);
  expect(angles.shoulderTilt?.view).toBe('front');
  expect(angles.neckInclination?.view).toBe('right-side');
  expect(angles.headForward?.view).toBe('right-side');
  expect(joinViews(side, front).angles).toEqual(angles);
});

test('a picture of another moment has no say', () => {
  const late = { ...side, timestampMs: 3000 };
  expect(joinViews(front, late).angles.shoulderTilt).toBeUndefined();
  expect(joinViews(null, null).unmeasured.headTilt).toBe('nobody');
});
