import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { parseEngineIndex } from '../../src/pose/engine-index';
import { layOutEngine, type EngineLayout } from './lay-out-engine';
import { parseManifest } from './manifest';
import { EngineBuildError, readSource, sha256Of } from './source-file';
import { readEngine, writeEngine } from './write-engine';

const ROOT = new URL('../../', import.meta.url);
const PACKAGES = new URL('node_modules/', ROOT);
const manifest = parseManifest(readFileSync(new URL('models/manifest.json', ROOT), 'utf8'));
const layout = layOutEngine(manifest, PACKAGES);

/** The same folder with three bytes a file: what is written and read need not weigh 120 MB. */
const tiny = shrunk(layout);

const scratch = mkdtempSync(join(tmpdir(), 'plumbline-engine-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test('the manifest names the versions that are installed', () => {
  for (const [name, { version, licence }] of Object.entries(manifest.packages)) {
    const installed = JSON.parse(readFileSync(new URL(`${name}/package.json`, PACKAGES), 'utf8'));
    expect([name, installed.version, installed.license]).toEqual([name, version, licence]);
  }
});

test('what is laid out is an index the page can read, and each file has the bytes it says', () => {
  expect(parseEngineIndex(layout.index)).toEqual(layout.index);
  const { models, litert, mediapipe } = layout.index;
  const entries = [...Object.values(models), ...Object.values(litert).flatMap(Object.values), ...mediapipe.files];
  for (const { file, sha256, bytes } of entries) {
    const content = layout.files.get(file)!;
    expect([file, content.length, sha256Of(content)]).toEqual([file, bytes, sha256]);
  }
});

test('the runtime loader leaves its factory where a module can find it', () => {
  const loader = Buffer.from(layout.files.get(layout.index.litert.simd.loader.file)!).toString();
  expect(loader.endsWith('globalThis.ModuleFactory = ModuleFactory;\n')).toBe(true);
});

test('a written engine is complete until a file goes, is cut short, or the manifest changes', () => {
  const folder = freshFolder('complete');
  writeEngine(folder, tiny, 'today');
  expect(readEngine(folder, 'today')).toEqual(tiny.index);
  expect(readEngine(folder, 'tomorrow')).toBeNull();
  writeFileSync(new URL(tiny.index.models.lite.file, folder), 'a');
  expect(readEngine(folder, 'today')).toBeNull();
  writeEngine(folder, tiny, 'today');
  expect(readEngine(folder, 'today')).toEqual(tiny.index);
});

test('writing anew removes files of an older engine', () => {
  const folder = freshFolder('old');
  writeFileSync(new URL('pose_landmark_lite-000000000000.tflite', folder), 'old');
  writeEngine(folder, tiny, 'today');
  expect(readdirSync(folder)).not.toContain('pose_landmark_lite-000000000000.tflite');
  expect(readEngine(folder, 'today')).not.toBeNull();
});

test('an index cut short by a crash counts as none', () => {
  const folder = freshFolder('crash');
  writeFileSync(new URL('index.json', folder), '{"version": 1, "mod');
  expect(readEngine(folder, 'today')).toBeNull();
});

test('damaged and missing weights are told apart and say what to do', () => {
  const packages = freshFolder('packages');
  mkdirSync(new URL('@mediapipe/pose/', packages), { recursive: true });
  const source = manifest.models.lite;
  expect(() => readSource(packages, source)).toThrow(/pose_landmark_lite\.tflite is missing\. Run `npm ci`/);
  writeFileSync(new URL(`${source.package}/${source.path}`, packages), 'not the weights');
  expect(() => readSource(packages, source)).toThrow(EngineBuildError);
  expect(() => readSource(packages, source)).toThrow(/is damaged or of another version.*npm ci/);
});

function freshFolder(name: string): URL {
  mkdirSync(join(scratch, name));
  return pathToFileURL(join(scratch, name, '/'));
}

function shrunk({ index, files }: EngineLayout): EngineLayout {
  const small = JSON.stringify(index).replace(/"bytes":\d+/g, '"bytes":3');
  return { index: JSON.parse(small), files: new Map([...files.keys()].map((file) => [file, Buffer.from('abc')])) };
}
