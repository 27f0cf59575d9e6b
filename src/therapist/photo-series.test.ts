import { expect, test } from 'vitest';
import { poseWith } from '../geometry/test-pose';
import { newClient, newVisit } from './client';
import { isUnlikelyNeck, measuredPicture, photosOf, photoVisits } from './photo-series';
import { buildReport } from './report';
import { freshWork, measureStill } from './still-work';
import { visitTrends } from './visit-trend';

const pose = poseWith({ turnedLeftDeg: 90 });

/** A profile photo whose tapped neck stands at the given angle. */
function photo(id: string, visitId: string, neckDeg: number) {
  const up = { x: 300 - 100 * Math.cos((neckDeg * Math.PI) / 180), y: 200 - 100 * Math.sin((neckDeg * Math.PI) / 180) };
  const work = { ...freshWork(pose), c7: { x: 300, y: 200 }, tragus: up };
  const features = measureStill(pose, work, 'left-side');
  const about = { label: id, frame: pose.frame, camera: null, view: 'left-side' as const, steps: [] };
  return { id, atMs: 1, consentAtMs: 1, visitId, measured: measuredPicture(about, pose, work, features) };
}

const visits = ['v1', 'v2', 'v3'].map((id, i) => newVisit(id, 1000 + i));
const pictures = [photo('a', 'v1', 40), photo('b', 'v2', 46), photo('c', 'v3', 52)];
const client = { ...newClient('c', 'M. K.', 1), visits, pictures };

test('photos of two visits are compared in the report and followed in the trend, with the change and its error', () => {
  const report = buildReport({ ...client, visits: photoVisits(client) }, 'v3', 'v1');
  const row = report?.rows.find(({ angle }) => angle === 'craniovertebralAngle');
  expect([row?.before, row?.after]).toEqual([expect.closeTo(40, 5), expect.closeTo(52, 5)]);
  expect(row?.change).toMatchObject({ verdict: 'change', delta: expect.closeTo(12, 5), threshold: 5 });
  expect(row?.error).toBeGreaterThan(1);
  const { trends } = visitTrends({ visits: photoVisits(client) });
  const trend = trends.find(({ angle }) => angle === 'craniovertebralAngle');
  expect(trend).toMatchObject({ points: { length: 3 }, change: { verdict: 'change' } });
});

test('what two photos of one posture may differ by is no clear change, and nobody is asked for repeats', () => {
  const alike = { ...client, pictures: [photo('a', 'v1', 40), photo('b', 'v2', 44)] };
  const report = buildReport({ ...alike, visits: photoVisits(alike) }, 'v2', 'v1');
  expect(report?.rows.map(({ change }) => change?.verdict)).not.toContain('tooFewRepeats');
  expect(report?.rows.find(({ angle }) => angle === 'craniovertebralAngle')?.change?.verdict).toBe('noClearChange');
});

test('a second photo of the same view, sitting taller, does not blur the first', () => {
  const taller = { ...client, pictures: [...pictures, photo('d', 'v3', 60)] };
  const report = buildReport({ ...taller, visits: photoVisits(taller) }, 'v3', 'v1');
  expect(report?.rows.find(({ angle }) => angle === 'craniovertebralAngle')?.after).toBeCloseTo(52, 5);
});

test('photos belong to their visit, and a picture that nothing was measured on belongs to no series', () => {
  const bare = { id: 'd', atMs: 1, consentAtMs: 1, visitId: 'v1', measured: null };
  expect(photosOf({ pictures: [...pictures, bare] }, 'v1').map(({ id }) => id)).toEqual(['a']);
});

test('a tap that no neck has is asked about, a usual one is not', () => {
  expect([129, 5, 85].every(isUnlikelyNeck)).toBe(true);
  expect([36, 47, 65].some(isUnlikelyNeck)).toBe(false);
});
