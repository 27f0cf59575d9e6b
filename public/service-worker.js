// Answers notifications, and keeps what was fetched so that the app opens without a network. It sends nothing anywhere.
const CACHE = 'plumbline-1';
const SHELL = ['./', 'manifest.webmanifest', 'icon.svg', 'icon-192.png', 'icon-512.png'];
/** Files whose names carry their hash never change. */
const HASHED = /\/(assets|engine)\/.+-[\w-]{8,}\.\w+$|\/engine\/mediapipe-/;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SHELL)));
  self.skipWaiting();
});

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function takeOver() {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  await self.clients.claim();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  event.respondWith(HASHED.test(pathname) ? keptFirst(request) : newestFirst(request));
});

async function keptFirst(request) {
  return (await caches.match(request)) ?? fetchAndKeep(request);
}

/** A new version is seen as soon as there is a network; without one the last version opens. */
async function newestFirst(request) {
  try {
    return await fetchAndKeep(request);
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: request.mode === 'navigate' });
    if (kept) return kept;
    throw error;
  }
}

async function fetchAndKeep(request) {
  const response = await fetch(request);
  if (response.ok && response.status === 200) {
    const copy = response.clone();
    // A full disk costs the copy, not the answer.
    caches
      .open(CACHE)
      .then((cache) => cache.put(request, copy))
      .catch(() => undefined);
  }
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
