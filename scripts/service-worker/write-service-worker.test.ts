import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { writeServiceWorker } from './write-service-worker.mjs';

let site: string;

beforeAll(() => (site = mkdtempSync(join(tmpdir(), 'plumbline-site-'))));
afterAll(() => rmSync(site, { recursive: true }));
beforeEach(() => {
  for (const folder of ['assets', 'engine/second']) mkdirSync(join(site, folder), { recursive: true });
  put('index.html', '<p>Plumbline</p>');
  put('_headers', '/*');
  put('assets/index-abc.js', '1');
  put('engine/index.json', '{}');
  put('engine/lite-abc.tflite', 'model');
  put('engine/second/graph.data', 'graph');
});

test('the shell is kept at the first visit, the engine’s big files are not', async () => {
  const { shell, engine } = await built();
  expect(shell.sort()).toEqual(['./', 'assets/index-abc.js', 'engine/index.json']);
  expect(engine).toEqual(['engine/lite-abc.tflite', 'engine/second/graph.data']);
});

test('another page or another script is another version, the same files are the same', async () => {
  const first = await built();
  expect((await built()).version).toBe(first.version);
  put('index.html', '<p>Plumbline!</p>');
  const second = await built();
  expect(second.version).not.toBe(first.version);
  expect(second.pageIntegrity).not.toBe(first.pageIntegrity);
});

function put(file: string, text: string): void {
  writeFileSync(join(site, file), text);
}

interface Built {
  readonly version: string;
  readonly pageIntegrity: string;
  readonly shell: string[];
  readonly engine: string[];
}

async function built(): Promise<Built> {
  await writeServiceWorker(site);
  const [line = ''] = readFileSync(join(site, 'service-worker.js'), 'utf8').split('\n');
  return JSON.parse(line.slice('const BUILT = '.length, -1)) as Built;
}
