import { expect, test } from 'vitest';
import { poseWith } from '../geometry/test-pose';
import type { Deviation } from '../posture/judgement';
import { alignmentLines } from './alignment-lines';
import { slopeDeg } from './body-shape';
import type { Vector2 } from '../geometry/vectors';

const TOLERANCE_DEG = 0.01;

/** The person's right shoulder lower by 6°: their right is on the left of the un-mirrored picture. */
function tilted(tiltDeg: number) {
  const { leftShoulder: left, rightShoulder: right } = poseWith().image;
  const drop = Math.tan((tiltDeg * Math.PI) / 180) * (left.x - right.x);
  return poseWith({ image: { rightShoulder: { y: left.y + drop }, leftShoulder: { y: left.y } } }).image;
}

function deviation(id: Deviation['id'], delta: number, offFrom: number): Deviation {
  return { id, delta, sd: 0.5, driftingFrom: offFrom / 2, offFrom };
}

function shoulders(tiltDeg: number, delta: number, offFrom: number) {
  const lines = alignmentLines(tilted(tiltDeg), [deviation('shoulderTilt', delta, offFrom)]);
  return lines.find(({ id }) => id === 'shoulders')!;
}

/** Whether the line's right end lies between the band's two right edges. */
function isInsideBand({ from, to, band }: ReturnType<typeof shoulders>): boolean {
  const [centre, upper, lower] = band as [Vector2, Vector2, Vector2];
  const slope = slopeDeg(from, to);
  return slope >= slopeDeg(centre, upper) - TOLERANCE_DEG && slope <= slopeDeg(centre, lower) + TOLERANCE_DEG;
}

test('without a baseline there are lines and no bands', () => {
  const lines = alignmentLines(poseWith().image, []);
  expect(lines.map(({ id, band }) => [id, band])).toEqual([
    ['head', null],
    ['shoulders', null],
  ]);
});

test('the line leaves its band exactly where off begins', () => {
  expect(isInsideBand(shoulders(4.4, 4.4, 4.5))).toBe(true);
  expect(isInsideBand(shoulders(4.6, 4.6, 4.5))).toBe(false);
  expect(isInsideBand(shoulders(-4.4, -4.4, 4.5))).toBe(true);
  expect(isInsideBand(shoulders(-4.6, -4.6, 4.5))).toBe(false);
});

test('the band stays where a baseline that was not level stood', () => {
  expect(isInsideBand(shoulders(6, 0, 4.5))).toBe(true);
  expect(isInsideBand(shoulders(0, -6, 4.5))).toBe(false);
});

test('a right shoulder that is lower falls to the left of the un-mirrored picture', () => {
  const { from, to } = shoulders(6, 6, 4.5);
  expect(from.x).toBeLessThan(to.x);
  expect(from.y).toBeGreaterThan(to.y);
});

test('in the side view both lines would be points, so there are none', () => {
  expect(alignmentLines(poseWith({ turnedLeftDeg: 90 }).image, [])).toEqual([]);
});
