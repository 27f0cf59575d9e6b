import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packSite } from './pack-site.mjs';
import { startServer } from './static-server.mjs';

const WASM = 'wasm '.repeat(500);

let folder: string;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-server-'));
  const root = join(folder, 'site');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(
    join(root, '_headers'),
    "/*\n  Content-Security-Policy: default-src 'none'\n/assets/*\n  Cache-Control: immutable\n",
  );
  writeFileSync(join(root, 'index.html'), `<p>${'Plumbline '.repeat(200)}</p>`);
  writeFileSync(join(root, 'assets', 'engine.wasm'), WASM);
  writeFileSync(join(root, 'assets', 'pose.tflite'), 'model');
  writeFileSync(join(root, 'assets', 'worker.js'), 'self');
  writeFileSync(join(folder, 'secret.txt'), 'outside the site');
  await packSite(root);
  server = await startServer({ root });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test('the page comes with the policy and is asked for anew each time', async () => {
  const response = await fetch(server.url);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(await response.text()).toContain('Plumbline');
});

test('a worker script carries the policy too', async () => {
  const { headers } = await fetch(`${server.url}assets/worker.js`);
  expect(headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(headers.get('content-type')).toContain('text/javascript');
  expect(headers.get('cache-control')).toBe('immutable');
});

test('wasm has the type that streaming compilation asks for, packed or not', async () => {
  for (const encoding of ['br', 'identity']) {
    const response = await fetch(`${server.url}assets/engine.wasm`, { headers: { 'accept-encoding': encoding } });
    expect(response.headers.get('content-type')).toBe('application/wasm');
    expect(response.headers.get('content-encoding')).toBe(encoding === 'br' ? 'br' : null);
    expect(await response.text()).toBe(WASM);
  }
});

test('a model file has a type, so that no browser guesses one', async () => {
  const { headers } = await fetch(`${server.url}assets/pose.tflite`);
  expect(headers.get('content-type')).toBe('application/octet-stream');
});

test('a newer page is sent at once, and not the packed copy of the one before', async () => {
  const page = join(folder, 'site', 'newer.html');
  for (const said of ['the older page', 'the newer page']) {
    writeFileSync(page, said.repeat(200));
    await packSite(join(folder, 'site'));
    expect(await (await fetch(`${server.url}newer.html`)).text()).toContain(said);
  }
});

test('text is packed the way the browser understands', async () => {
  const packed = await fetch(server.url, { headers: { 'accept-encoding': 'gzip' } });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(await packed.text()).toContain('Plumbline');
  const plain = await fetch(server.url, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
});

test('an unchanged page is not sent again', async () => {
  const etag = (await fetch(server.url)).headers.get('etag') ?? '';
  const again = await fetch(server.url, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

test.each(['/../secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%00', '/%', '/nothing-here'])(
  'the address %s leads nowhere',
  async (path) => {
    expect(await statusOf(path)).toBe(404);
  },
);

test('nothing can be written to the server', async () => {
  expect((await fetch(server.url, { method: 'POST', body: 'x' })).status).toBe(405);
});

/** `fetch` tidies an address up before it asks; this asks for it as it stands. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ port: server.port, host: '127.0.0.1', path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
