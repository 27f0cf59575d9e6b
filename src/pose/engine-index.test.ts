import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEngineIndex } from './engine-index';

const FILE = { file: 'a-1.bin', sha256: '0'.repeat(64), bytes: 3 };
const RUNTIME = { loader: FILE, wasm: FILE };
const MODELS = ['detector', 'lite', 'full', 'heavy', 'lite-mask', 'full-mask', 'heavy-mask'];
const INDEX = {
  version: 1,
  models: Object.fromEntries(MODELS.map((name) => [name, FILE])),
  litert: { simd: RUNTIME, compat: RUNTIME, jspi: RUNTIME },
  mediapipe: { folder: 'mediapipe-1', files: [FILE] },
};

test('an index of this version is read', () => {
  expect(parseEngineIndex(INDEX)?.models.lite).toEqual(FILE);
});

test('an index of another version, without a model or with half a hash is not', () => {
  expect(parseEngineIndex({ ...INDEX, version: 2 })).toBeNull();
  expect(parseEngineIndex({ ...INDEX, models: { lite: FILE } })).toBeNull();
  expect(parseEngineIndex({ ...INDEX, mediapipe: { folder: 'm', files: [{ ...FILE, sha256: '12' }] } })).toBeNull();
});

test('whatever a host serves in its place is no index and no exception', () => {
  fc.assert(fc.property(fc.anything(), (raw) => parseEngineIndex(raw) === null));
});
