import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { foreignIn } from './check-site.mjs';

let site: string;

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'plumbline-site-'));
  await mkdir(join(site, 'assets'));
  await writeFile(join(site, 'index.html'), '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
});
afterEach(() => rm(site, { recursive: true }));

test('a site that talks to no other place passes', async () => {
  expect(await foreignIn(site)).toEqual([]);
});

test.each([
  ['fetch("https://stats.example/hit")', 'names https://stats.example/hit'],
  ['import("http://cdn.example/x.js")', 'names http://cdn.example/x.js'],
  ['new RTCPeerConnection()', 'uses RTCPeerConnection'],
  ['navigator.sendBeacon("/x")', 'uses navigator.sendBeacon'],
  ['new WebSocket("/x")', 'uses WebSocket'],
  ['new EventSource("/x")', 'uses EventSource'],
])('%s fails the build', async (script, what) => {
  await writeFile(join(site, 'assets', 'a.js'), `(()=>{${script}})()`);
  expect(await foreignIn(site)).toEqual([`assets/a.js ${what}`]);
});
