import { expect, test } from 'vitest';
import { faultOfError } from './fault-of-error';
import { EngineError, type EngineFault } from './pose-estimator';

test.each([
  ['a wasm memory that can not grow', new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded')],
  ['an allocation that fails', new Error('Aborted(Cannot enlarge memory arrays)')],
  ['what Chromium says', new WebAssembly.RuntimeError('Out of memory: wasm memory')],
])('%s is a lack of memory', (_, error) => {
  expect(faultOfError(error).kind).toBe('outOfMemory');
});

test('a trap is a crash that says what it was', () => {
  expect(faultOfError(new WebAssembly.RuntimeError('unreachable'))).toEqual({
    kind: 'crashed',
    detail: 'RuntimeError: unreachable',
  });
});

test('a fault that is already named keeps its name', () => {
  const fault: EngineFault = { kind: 'modelMissing', file: 'lite.tflite', detail: 'HTTP 404' };
  expect(faultOfError(new EngineError(fault))).toBe(fault);
});

test('whatever else was thrown is a crash', () => {
  expect(faultOfError('gone')).toEqual({ kind: 'crashed', detail: 'gone' });
});
