/* global BUILT */
// Keeps the app on this device, so that it opens without a network, and answers notifications. It sends nothing anywhere.
// The build puts `BUILT` above these lines: this version's name, the files of its shell, and the engine's.

const SHELL = `plumbline-shell-${BUILT.version}`;
/** Files whose names carry their hash: big, fetched when first needed, and the same in every version that names them. */
const ENGINE = 'plumbline-engine';
const PAGE = './';

const urlOf = (path) => new URL(path, self.registration.scope).href;
const shellUrls = new Set(BUILT.shell.map(urlOf));
const engineUrls = new Set(BUILT.engine.map(urlOf));

// The page that shows every request asks here too.
performance.setResourceTimingBufferSize(5000);
const asked = new BroadcastChannel('plumbline-requests');
asked.addEventListener('message', ({ data }) => {
  if (data !== 'tell') return;
  const requests = performance.getEntriesByType('resource').map(({ name, startTime }) => {
    return { url: name, atMs: performance.timeOrigin + startTime };
  });
  asked.postMessage({ who: 'offline', requests });
});

self.addEventListener('install', (event) => event.waitUntil(keepShell()));

/** All of it or nothing: a page that belongs to another version fails its hash, and this version is not installed. */
async function keepShell() {
  const cache = await caches.open(SHELL);
  const page = new Request(urlOf(PAGE), { cache: 'no-cache', integrity: BUILT.pageIntegrity });
  const others = [...shellUrls].filter((url) => url !== urlOf(PAGE));
  await cache.addAll([page, ...others.map((url) => new Request(url, { cache: 'no-cache' }))]);
}

/** A newer version waits until the person asks for it, or until no tab is open. */
self.addEventListener('message', ({ data }) => {
  if (data?.type === 'use-this-version') self.skipWaiting();
});

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function takeOver() {
  await forgetOld();
  await self.clients.claim();
}

/** The version before stays: a tab that still shows it may yet ask for one of its files. */
async function forgetOld() {
  const names = await caches.keys();
  const before = names.filter((name) => name.startsWith('plumbline-shell-') && name !== SHELL).at(-1);
  for (const name of names) if (![SHELL, ENGINE, before].includes(name)) await caches.delete(name);
  const engine = await caches.open(ENGINE);
  for (const { url } of await engine.keys()) if (!engineUrls.has(url)) await engine.delete(url);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { href } = Object.assign(new URL(request.url), { hash: '', search: '' });
  if (request.method !== 'GET') return;
  if (shellUrls.has(href)) event.respondWith(fromShell(href, request));
  else if (engineUrls.has(href)) event.respondWith(fromEngine(request));
  else if (href.startsWith(urlOf('assets/'))) event.respondWith(fromBefore(request));
});

/** Page and scripts of one version: never a newer page with older scripts, or the other way round. */
async function fromShell(href, request) {
  return (await (await caches.open(SHELL)).match(href)) ?? fetch(request);
}

/** A file of the version before. */
async function fromBefore(request) {
  return (await caches.match(request)) ?? fetch(request);
}

async function fromEngine(request) {
  const cache = await caches.open(ENGINE);
  const isKeptWanted = request.cache !== 'reload' && request.cache !== 'no-store';
  const kept = isKeptWanted ? await cache.match(request.url) : undefined;
  if (kept) return kept;
  const response = await fetch(request);
  // A full disk costs the copy, not the answer.
  if (response.status === 200) cache.put(request.url, response.clone()).catch(() => undefined);
  return response;
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(answer(event.action || 'open'));
});

async function answer(chosen) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage({ type: 'notification-answer', answer: chosen });
  if (chosen !== 'open') return;
  if (pages[0]) await pages[0].focus();
  else await self.clients.openWindow('./#/monitor');
}
