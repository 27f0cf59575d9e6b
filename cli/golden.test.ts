import { afterAll, beforeAll, expect, test } from 'vitest';
import { gaps, picturePath, quantile, reachesFarOutside, readGolden, type GoldenPose } from '../e2e/parity/golden';
import type { BlazePose } from '../src/pose/blaze-pose/blaze-pose';
import { openNodeEngine } from './node-engine';
import { readImage } from './picture/read-image';

/** Pixels of the landmark model's 256-pixel input; one median a picture may stray twice as far as that of all. */
const NEAR_MEDIAN_PX = 0.4;
const NEAR_95TH_PX = 2;
const FAR_MEDIAN_PX = 1.3;

const GOLDEN = readGolden();
let engine: BlazePose;

beforeAll(async () => {
  engine = await openNodeEngine();
  await engine.load({ model: 'lite', smoothing: false });
}, 60_000);
afterAll(() => engine.dispose());

async function gapsIn(golden: GoldenPose): Promise<number[]> {
  const image = readImage(picturePath(golden.picture));
  engine.reset();
  const pose = await engine.estimate({ image, timestampMs: 0, width: image.width, height: image.height });
  return pose ? gaps(pose.image, golden.landmarks.lite, golden) : [];
}

async function gapsWhere(wanted: (golden: GoldenPose) => boolean): Promise<number[]> {
  const all: number[] = [];
  for (const golden of GOLDEN.filter(wanted)) all.push(...(await gapsIn(golden)));
  return all;
}

test('landmarks within reach of the picture are those the second engine found', async () => {
  const near = await gapsWhere((golden) => !reachesFarOutside(golden));
  expect(near.length).toBeGreaterThan(50);
  expect(quantile(near, 0.5)).toBeLessThanOrEqual(NEAR_MEDIAN_PX);
  expect(quantile(near, 0.95)).toBeLessThanOrEqual(NEAR_95TH_PX);
});

test('landmarks of pictures whose region is mostly border are near those the second engine found', async () => {
  const far = await gapsWhere(reachesFarOutside);
  expect(far.length).toBeGreaterThan(50);
  expect(quantile(far, 0.5)).toBeLessThanOrEqual(FAR_MEDIAN_PX);
});

test.each(GOLDEN.map((golden) => [golden.picture, golden] as const))('somebody is found in %s', async (_, golden) => {
  expect(quantile(await gapsIn(golden), 0.5)).toBeLessThanOrEqual(2 * FAR_MEDIAN_PX);
});
