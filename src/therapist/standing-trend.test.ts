import { expect, test } from 'vitest';
import { poseWith } from '../geometry/test-pose';
import type { View } from '../geometry/angle';
import { STANDING_SD_DEG } from '../geometry/standing-lines';
import { newClient, newVisit, type Client } from './client';
import { measuredPicture } from './photo-series';
import { standingTrends } from './standing-trend';
import { freshWork, measureStill } from './still-work';

/** A photo on which the right hip lies lower than the left by the given angle. */
function photo(id: string, visitId: string, tiltDeg: number, { lines = true, view = 'front' as View } = {}) {
  const pose = poseWith({});
  const fresh = freshWork(pose);
  if (!fresh.landmarks) throw new Error('The pose lacks landmarks.');
  const at = (x: number, y: number) => ({ x, y, visibility: 1 });
  const drop = 40 * Math.tan((tiltDeg * Math.PI) / 180);
  const landmarks = { ...fresh.landmarks, rightHip: at(280, 200 + drop), leftHip: at(320, 200) };
  const work = { ...fresh, landmarks, lines };
  const about = { label: id, frame: { width: 640, height: 480 }, camera: null, view, steps: [] };
  const measured = { ...measuredPicture(about, pose, work, measureStill(pose, work, view)), seenFrom: view };
  return { id, atMs: 1, consentAtMs: 1, visitId, measured };
}

function clientWith(pictures: Client['pictures']): Client {
  const visits = ['v1', 'v2', 'v3'].map((id, i) => newVisit(id, 1000 + i));
  return { ...newClient('c', 'M. K.', 1), visits, pictures };
}

const pelvisOf = (client: Client) => standingTrends(client).find(({ line }) => line === 'pelvis');

test('the pelvis of three photos is followed over three visits, and a change past the error is told', () => {
  const trend = pelvisOf(clientWith([photo('a', 'v1', 9), photo('b', 'v2', 5), photo('c', 'v3', 1)]));
  expect(trend?.points.map(({ value }) => Math.round(value))).toEqual([9, 5, 1]);
  expect(trend?.change).toMatchObject({ isChange: true, deltaDeg: expect.closeTo(-8, 0) });
});

test('what two pictures of one stance may differ by is no change', () => {
  const { change } = pelvisOf(clientWith([photo('a', 'v1', 3), photo('b', 'v3', 5)]))!;
  expect(change.isChange).toBe(false);
  expect(change.threshold).toBeGreaterThan(2.7 * STANDING_SD_DEG.pelvis);
});

test('one visit, a photo without lines and another side make no trend', () => {
  expect(standingTrends(clientWith([photo('a', 'v1', 3), photo('b', 'v1', 5)]))).toEqual([]);
  expect(standingTrends(clientWith([photo('a', 'v1', 3), photo('b', 'v2', 5, { lines: false })]))).toEqual([]);
  const sides = [photo('a', 'v1', 3, { view: 'left-side' }), photo('b', 'v2', 5, { view: 'right-side' })];
  expect(standingTrends(clientWith(sides))).toEqual([]);
});

test('of several photos of one visit the first with the line counts', () => {
  const trend = pelvisOf(clientWith([photo('a', 'v1', 3), photo('b', 'v2', 6), photo('c', 'v2', 1)]));
  expect(trend?.points.map(({ value }) => Math.round(value))).toEqual([3, 6]);
});
