import { expect, test } from 'vitest';
import type { EngineFault } from '../pose-estimator';
import { NO_FAULTS, stepLadder, type Rung, type Running } from './restart-ladder';

const CRASH: EngineFault = { kind: 'crashed', detail: '' };
const ON_WASM: Running = { engine: 'litert', accelerator: 'wasm', isChosen: false };
const MINUTE_MS = 60_000;

/** The engine always fails again at these times. */
function fall(atMs: readonly number[], first: Running): Rung[] {
  let ladder = NO_FAULTS;
  let running = first;
  return atMs.map((nowMs) => {
    const { state, next } = stepLadder(ladder, { running, fault: CRASH }, nowMs);
    ladder = state;
    if (next.run === 'litert')
      running = { ...running, accelerator: next.accelerator === 'wasm' ? 'wasm' : running.accelerator };
    if (next.run === 'mediapipe') running = { ...running, engine: 'mediapipe', accelerator: 'cpu' };
    return next;
  });
}

test('an engine that keeps failing is started anew, then plainly, then replaced, and then left alone', () => {
  expect(fall([0, 1000, 2000, 3000], ON_WASM)).toEqual([
    { run: 'litert', accelerator: 'asBefore' },
    { run: 'litert', accelerator: 'wasm' },
    { run: 'mediapipe' },
    { run: 'nothing' },
  ]);
});

test('one crash an hour is one restart an hour, for ever', () => {
  const hourly = Array.from({ length: 24 }, (_, hour) => hour * 60 * MINUTE_MS);
  expect(fall(hourly, ON_WASM)).toEqual(hourly.map(() => ({ run: 'litert', accelerator: 'asBefore' })));
});

test('losing the graphics card leads to the processor at once', () => {
  const [next] = fall([0], { ...ON_WASM, accelerator: 'webgpu' });
  expect(next).toEqual({ run: 'litert', accelerator: 'wasm' });
});

test('an engine the person chose is not swapped for another', () => {
  const rungs = fall([0, 1, 2, 3], { ...ON_WASM, isChosen: true });
  expect(rungs.map(({ run }) => run)).toEqual(['litert', 'litert', 'nothing', 'nothing']);
});

test('a damaged file is not tried again without the person', () => {
  const fault: EngineFault = { kind: 'modelDamaged', file: 'lite', detail: '' };
  expect(stepLadder(NO_FAULTS, { running: ON_WASM, fault }, 0).next).toEqual({ run: 'nothing' });
});
