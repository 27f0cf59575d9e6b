import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { openNodeRuntime } from '../../cli/node-runtime';
import { MASK_SIZE } from '../../src/pose/blaze-pose/model-layout';
import type { ModelRuntime } from '../../src/pose/blaze-pose/model-runtime';
import { ENGINE_FOLDER, ensureEngine } from './build-engine';
import { pruneOutput } from './prune-output';
import { viewTflite } from './tflite-view';

const MASK_ELEMENTS = MASK_SIZE * MASK_SIZE;
const index = ensureEngine();
const whole = readFileSync(new URL(index.models['lite-mask'].file, ENGINE_FOLDER));

let runtime: ModelRuntime;
beforeAll(async () => {
  runtime = await openNodeRuntime(ENGINE_FOLDER, index);
});

test('without its segmentation the model says the very same of the landmarks, bit for bit', async () => {
  const input = Float32Array.from({ length: 256 * 256 * 3 }, (_, i) => ((i * 7919) % 256) / 255);
  const before = await run(whole, input);
  const after = await run(pruneOutput(whole, MASK_ELEMENTS), input);
  expect(after).toHaveLength(4);
  const kept = before.filter(({ length }) => length !== MASK_ELEMENTS);
  kept.forEach((values, i) => expect(Buffer.compare(bytesOf(values), bytesOf(after[i]!))).toBe(0));
});

test('pruning takes away the operators of the segmentation and nothing of the file it was given', () => {
  const copy = Uint8Array.from(whole);
  const before = viewTflite(copy).operators.length;
  const after = viewTflite(pruneOutput(copy, MASK_ELEMENTS)).operators.length;
  expect(before - after).toBeGreaterThan(10);
  expect(Buffer.compare(copy, whole)).toBe(0);
});

test('a model without such an output is refused', () => {
  expect(() => pruneOutput(whole, 12345)).toThrow('no single output of 12345 elements');
  expect(() => pruneOutput(new Uint8Array(64), MASK_ELEMENTS)).toThrow('no .tflite');
});

async function run(bytes: Uint8Array, input: Float32Array): Promise<readonly Float32Array[]> {
  const model = await runtime.compile(bytes, 'wasm');
  try {
    return await model.run(input);
  } finally {
    model.dispose();
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
