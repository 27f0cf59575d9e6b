import { expect, test } from 'vitest';
import { NAMED_POSTURES } from '../mannequin/demo-script';
import { landmarkError, mirrorName } from './landmark-errors';
import { poseIn, sceneWith } from '../mannequin/scene';
import { simulateLandmarks } from './simulate-landmarks';
import { imageLandmarks, trueLandmarks } from '../mannequin/true-landmarks';

const scene = sceneWith({});
const posture = NAMED_POSTURES.upright;
const truth = imageLandmarks(trueLandmarks(poseIn(scene, posture)), scene.camera);

function simulated(changes: { personSeed?: number; frameSeed?: number; noise?: number }) {
  return simulateLandmarks({ scene, posture, timestampMs: 0, personSeed: 1, frameSeed: 1, ...changes });
}

test('without noise it is the truth', () => {
  const { image } = simulated({ noise: 0 });
  expect(image.nose.x).toBeCloseTo(truth.nose?.x ?? NaN, 6);
  expect(image.leftShoulder.y).toBeCloseTo(truth.leftShoulder?.y ?? NaN, 6);
});

test('the same seeds give the same frame; another frame of the same person wanders by millimetres', () => {
  expect(simulated({})).toEqual(simulated({}));
  const eyes = Array.from({ length: 200 }, (_, frameSeed) => simulated({ frameSeed }).image.leftEye.y);
  const mean = eyes.reduce((sum, y) => sum + y, 0) / eyes.length;
  const spread = Math.sqrt(eyes.reduce((sum, y) => sum + (y - mean) ** 2, 0) / eyes.length);
  expect(spread).toBeGreaterThan(0.5);
  expect(spread).toBeLessThan(4);
});

test('people are missed in their own ways, about the measured bias', () => {
  const misses = Array.from(
    { length: 300 },
    (_, seed) => simulated({ personSeed: seed, frameSeed: seed }).image.leftShoulder.y - (truth.leftShoulder?.y ?? NaN),
  );
  const mean = misses.reduce((sum, miss) => sum + miss, 0) / misses.length;
  expect(mean).toBeLessThan(-5);
  expect(mean).toBeGreaterThan(-15);
});

test('what lies outside the picture is not believed in', () => {
  const { image } = simulated({});
  expect(image.leftEye.visibility).toBeGreaterThan(0.95);
  expect(image.leftAnkle.visibility).toBeLessThan(0.5);
});

test('world landmarks begin at the hips: the shoulders are half a metre above', () => {
  const { world } = simulated({ noise: 0 });
  expect((world.leftHip.x + world.rightHip.x) / 2).toBeCloseTo(0, 6);
  expect(world.leftShoulder.y).toBeLessThan(-0.4);
});

test('the errors of both sides mirror each other', () => {
  for (const name of ['leftEar', 'mouthRight', 'rightShoulder', 'leftHip'] as const) {
    const [own, other] = [landmarkError(name, 'left-side'), landmarkError(mirrorName(name), 'right-side')];
    expect(other).toEqual({ ...own, right: -own.right });
    expect(landmarkError(mirrorName(name), 'front').right).toBe(-landmarkError(name, 'front').right);
  }
});
