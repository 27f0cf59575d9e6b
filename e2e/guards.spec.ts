import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { startServer } from '../scripts/static-server.mjs';
import { launch } from './harness/launch';
import { expect, test } from './harness/test';

/** A site that does what ours must not, without a policy to stop it: the guards of all other tests have to notice. */
const PAGE = `<!doctype html><title>Leak</title><script>
  try { new RTCPeerConnection(); } catch {}
  fetch('http://127.0.0.1:9/from-the-page').catch(() => {});
  navigator.sendBeacon('http://127.0.0.1:9/beacon');
  const worker = new Worker('worker.js');
  worker.onmessage = () => { document.title = 'Done'; setTimeout(() => { throw new Error('nobody caught this'); }); };
</script>`;
const WORKER = `fetch('http://127.0.0.1:9/from-the-worker').catch(() => {}).then(() => postMessage('done'));`;

test('the guards see requests of page and worker, peer connections and uncaught errors', async () => {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-leak-'));
  for (const [name, text] of Object.entries({ 'index.html': PAGE, 'worker.js': WORKER, _headers: '' })) {
    writeFileSync(join(root, name), text);
  }
  const server = await startServer({ root });
  const { browser, page, problems } = await launch(chromium, server.url, { expectedErrors: [/^Console/] });
  await expect(page).toHaveTitle('Done');
  await expect.poll(() => problems.join('\n')).toContain('nobody caught this');
  expect(problems.join('\n')).toContain('GET http://127.0.0.1:9/from-the-page');
  expect(problems.join('\n')).toContain('GET http://127.0.0.1:9/from-the-worker');
  expect(problems.join('\n')).toContain('POST http://127.0.0.1:9/beacon');
  expect(problems).toContain('RTCPeerConnection was constructed.');
  await browser.close();
  await server.close();
  rmSync(root, { recursive: true });
});
