import { expect, test } from 'vitest';
import type { FrameSource } from '../../camera/frame-source';
import type { SavedBaseline, Setup } from '../../posture/saved-baseline';
import type { SavedBaselines } from '../../storage/saved-baseline';
import { savedBaseline } from '../../storage/test-saved-baseline';
import { baselineFor, fittingBaseline, fittingBaselines, withBaseline } from './baseline-choice';
import { mannequinBaselines } from '../setup/mannequin-baselines';
import { NO_BASELINES } from '../../storage/saved-baseline';

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
const kept = (...items: SavedBaseline[]): SavedBaselines => items.reduce(withBaseline, NO_BASELINES);

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

test('a ready baseline serves until there is one of one’s own', () => {
  const ready = { ...savedBaseline('ready'), source: 'mannequin' as const, camera: 'Mannequin' };
  const own = { ...ready, baseline: { ...ready.baseline, id: 'own' } };
  const source = (kind: FrameSource['kind'], label: string) => ({ kind, label }) as FrameSource;
  const figure = source('mannequin', 'Mannequin');
  const [engine, model] = ready.baseline.engineModel.split('-') as ['litert', 'lite'];
  const info = { engine, model, accelerator: 'wasm', loadMs: 1 } as const;
  const chosen = (saved: SavedBaselines) => baselineFor({ baselines: { saved }, ready: [ready] }, figure, info);
  expect(chosen(NO_BASELINES)).toBe(ready);
  expect(chosen(kept(own))).toBe(own);
  expect(
    baselineFor({ baselines: { saved: NO_BASELINES }, ready: [ready] }, source('webcam', 'C920'), info),
    'a camera',
  ).toBeNull();
});

test('the mannequin’s own fits the models that people start with', () => {
  const models = mannequinBaselines().map(({ baseline }) => baseline.engineModel);
  expect(models).toEqual(['litert-lite', 'litert-full']);
});
