import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchEngineBytes, fetchEngineIndex } from './fetch-engine-file';
import { EngineError, type EngineFault } from './pose-estimator';

const BYTES = Buffer.from('the whole model');
const ENTRY = { file: 'model.tflite', sha256: createHash('sha256').update(BYTES).digest('hex'), bytes: BYTES.length };

/** What the host answers, by path. */
const answers = new Map<string, Buffer>();
let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const body = answers.get(request.url ?? '');
    response.writeHead(body ? 200 : 404).end(body ?? 'Not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/engine/`;
});

afterAll(() => void server.close());

async function faultOf(promise: Promise<unknown>): Promise<EngineFault | null> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof EngineError ? error.fault : null;
}

test('a whole file arrives', async () => {
  answers.set('/engine/model.tflite', BYTES);
  expect(Buffer.from(await fetchEngineBytes(base, ENTRY))).toEqual(BYTES);
});

test('a file with one wrong byte is damaged', async () => {
  answers.set('/engine/model.tflite', Buffer.from('the whole modem'));
  expect(await faultOf(fetchEngineBytes(base, ENTRY))).toMatchObject({ kind: 'modelDamaged', file: 'model.tflite' });
});

test('half a file is damaged', async () => {
  answers.set('/engine/model.tflite', BYTES.subarray(0, 7));
  expect(await faultOf(fetchEngineBytes(base, ENTRY))).toMatchObject({ kind: 'modelDamaged' });
});

test('a file the host does not have is missing', async () => {
  answers.clear();
  const fault = await faultOf(fetchEngineBytes(base, ENTRY));
  expect(fault).toMatchObject({ kind: 'modelMissing', file: 'model.tflite', detail: expect.stringContaining('404') });
});

test('a host that does not answer leaves the file missing', async () => {
  const nowhere = 'http://127.0.0.1:1/engine/';
  expect(await faultOf(fetchEngineBytes(nowhere, ENTRY))).toMatchObject({ kind: 'modelMissing' });
});

test('a page in place of the list of files is a damaged list', async () => {
  answers.set('/engine/index.json', Buffer.from('<!doctype html>'));
  expect(await faultOf(fetchEngineIndex(base))).toMatchObject({ kind: 'modelDamaged', file: 'index.json' });
});
