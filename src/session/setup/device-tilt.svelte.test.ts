import { expect, test } from 'vitest';
import { levelPose } from '../../geometry/camera-roll';
import { measureFeatures } from '../../geometry/features';
import { poseWith } from '../../geometry/test-pose';
import { DeviceTilt } from './device-tilt.svelte';

const TIMES = { pixelsMs: 1, detectMs: 0, landmarkMs: 20, totalMs: 21 };
const CHECK = { meanLuma: 110, lumaSpread: 40, change: 3 };

test('shoulders seen by a device that leans read as by one that stands upright', () => {
  const upright = poseWith();
  // The device's top leans to the person's right by 7°: a level line falls toward their left in the picture.
  const seen = levelPose(upright, 7);
  const tilt = new DeviceTilt();
  tilt.orientation = { rollDeg: 7, pitchDeg: 0 };
  const { pose } = tilt.level({ timestampMs: 0, pose: seen, check: CHECK, times: TIMES });
  expect(tiltOf(seen)).toBeCloseTo(tiltOf(upright) - 7, 6);
  expect(tiltOf(pose)).toBeCloseTo(tiltOf(upright), 6);
});

test('without a sensor the picture is taken as it is', () => {
  const result = { timestampMs: 0, pose: poseWith(), check: CHECK, times: TIMES };
  expect(new DeviceTilt().level(result)).toBe(result);
});

function tiltOf(pose: Parameters<typeof measureFeatures>[0]): number {
  return measureFeatures(pose, { view: 'front' }).angles.shoulderTilt?.value ?? Number.NaN;
}
