import { expect, test } from 'vitest';
import type { Setup } from '../posture/saved-baseline';
import type { SavedBaselines } from '../storage/saved-baseline';
import { savedBaseline } from '../storage/test-saved-baseline';
import { fittingBaseline, fittingBaselines, withBaseline } from './baseline-choice';
import { NO_BASELINES } from '../storage/saved-baseline';

const one = { ...savedBaseline('one'), source: 'webcam' as const, camera: 'C920', deviceId: 'left' };
const other = { ...savedBaseline('other'), source: 'webcam' as const, camera: 'C920', deviceId: 'right' };
const engineModel = one.baseline.engineModel;
const camera = (deviceId: string, hasTwin: boolean): Setup => ({
  source: 'webcam',
  camera: 'C920',
  deviceId,
  hasTwin,
  engineModel,
});
const kept = (...items: (typeof one)[]): SavedBaselines => items.reduce(withBaseline, NO_BASELINES);

test('a camera with a twin beside it gets a baseline of its own', () => {
  expect(fittingBaseline(kept(one), camera('left', true))).toBe(one);
  expect(fittingBaseline(kept(one), camera('right', true))).toBeNull();
});

test('each of two twins keeps its own, together and alone, whichever was taken last', () => {
  for (const hasTwin of [true, false]) {
    expect(fittingBaselines(kept(one, other), camera('left', hasTwin))).toEqual([one]);
    expect(fittingBaselines(kept(one, other), camera('right', hasTwin))).toEqual([other]);
  }
});

test('a camera without a twin keeps its baseline under a new id, as after it was plugged in elsewhere', () => {
  expect(fittingBaseline(kept(one), camera('elsewhere', false))).toBe(one);
});

test('a baseline that names no device goes on fitting by name', () => {
  const { deviceId: _, ...old } = one;
  expect(fittingBaselines({ items: [old] }, camera('left', true))).toEqual([old]);
});
