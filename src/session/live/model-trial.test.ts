import { expect, test } from 'vitest';
import type { PoseResult } from '../../pose/pose-engine';
import type { EngineInfo } from '../../pose/pose-estimator';
import { seatedPose } from '../../posture/test-seated-pose';
import { FIRST_TRIAL, stepTrial, suitedModel } from './model-trial';

const LITE: EngineInfo = { engine: 'litert', model: 'lite', accelerator: 'wasm', loadMs: 1 };

function lookTaking(landmarkMs: number, detectMs = 0): PoseResult {
  const times = { pixelsMs: 1, detectMs, landmarkMs, totalMs: landmarkMs + detectMs + 1 };
  return { timestampMs: 0, pose: POSE, check: { meanLuma: 100, lumaSpread: 40, change: 1 }, times };
}
const POSE = seatedPose();

function trialOf(looks: readonly PoseResult[]) {
  return looks.reduce(stepTrial, FIRST_TRIAL);
}

const many = (landmarkMs: number) => Array.from({ length: 25 }, () => lookTaking(landmarkMs));

test.each([
  [10, 'full'],
  [17, 'full'],
  [25, 'lite'],
  [60, 'lite'],
] as const)('where a light look takes %i ms, the %s model suits', (landmarkMs, model) => {
  expect(suitedModel(trialOf(many(landmarkMs)), LITE)).toBe(model);
});

test('slow first looks and looks that search do not count', () => {
  const slow = Array.from({ length: 5 }, () => lookTaking(400));
  const searching = Array.from({ length: 40 }, () => lookTaking(60, 14));
  expect(suitedModel(trialOf([...slow, ...searching, ...many(10)]), LITE)).toBe('full');
});

test('nothing is said before enough looks, nor of another model or engine', () => {
  expect(suitedModel(trialOf(many(10).slice(0, 10)), LITE)).toBeNull();
  expect(suitedModel(trialOf(many(10)), { ...LITE, model: 'full' })).toBeNull();
  expect(suitedModel(trialOf(many(10)), { ...LITE, engine: 'mediapipe' })).toBeNull();
});
