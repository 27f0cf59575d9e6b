import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings } from './settings';
import { calibrationKey, knowledgeOf, knowsDistance, withFinding, withoutFinding } from './camera-calibration';

const desk = { kind: 'webcam', label: 'Test camera', deviceId: 'abc' } as const;
const twin = { ...desk, deviceId: 'def' };

test('two cameras with the same name keep their own calibrations', () => {
  const found = withFinding({}, desk, { cameraRollDeg: 2 });
  expect(knowledgeOf(found, desk)).toEqual({ cameraRollDeg: 2 });
  expect(knowledgeOf(found, twin)).toEqual({});
  expect(calibrationKey({ kind: 'mannequin', label: 'Test camera' })).toBe('mannequin:Test camera');
});

test('forgetting the distance keeps the level', () => {
  const both = withFinding(withFinding({}, desk, { cameraRollDeg: 2 }), desk, {
    horizontalFovDeg: 70,
    distanceSdShare: 0.03,
  });
  expect(withoutFinding(both, desk, 'distance')).toEqual({ [calibrationKey(desk)]: { cameraRollDeg: 2 } });
});

test('a tape makes centimetres, a guess makes bands', () => {
  expect(knowsDistance({ distanceSdShare: 0.03 })).toBe(true);
  expect(knowsDistance({ distanceSdShare: 0.11 })).toBe(false);
  expect(knowsDistance({})).toBe(false);
});

test('calibrations come back from storage, damaged ones fall back to none', () => {
  const calibrations = { 'webcam:abc': { cameraRollDeg: 2 } };
  expect(parseSettings({ ...DEFAULT_SETTINGS, calibrations }).calibrations).toEqual(calibrations);
  const damaged = { 'webcam:abc': { cameraRollDeg: 'level' } };
  expect(parseSettings({ ...DEFAULT_SETTINGS, theme: 'dark', calibrations: damaged })).toMatchObject({
    theme: 'dark',
    calibrations: {},
  });
});
