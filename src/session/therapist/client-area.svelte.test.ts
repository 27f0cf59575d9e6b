import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { ClientArea } from './client-area.svelte';
import { IDLE_MS } from './client-lock.svelte';
import { openLocalStore } from '../../storage/local-store';
import { openClientStore } from '../../storage/client-store';

let count = 0;

function freshArea(): ClientArea {
  count += 1;
  let ids = 0;
  const store = openClientStore(`area-${count}`, 1000);
  return new ClientArea({
    store,
    newId: () => `id-${(ids += 1)}`,
    now: () => 1_700_000_000_000,
    tries: openLocalStore('test-tries'),
    askToKeep: () => undefined,
  });
}

/** This test's DOM has blobs that can't be read. */
function picture(): Blob {
  return Object.assign(new Blob(['x']), { arrayBuffer: () => Promise.resolve(new ArrayBuffer(3)) });
}

afterEach(() => vi.useRealTimers());

test('five quiet minutes lock the area, and nothing of the clients stays in memory', async () => {
  const area = freshArea();
  await area.create('tall and easy words');
  await area.add('M. K.');
  vi.useFakeTimers();
  area.stirred();
  vi.advanceTimersByTime(IDLE_MS - 1000);
  area.stirred();
  vi.advanceTimersByTime(IDLE_MS - 1000);
  expect(area.area.state).toBe('open');
  vi.advanceTimersByTime(2000);
  expect(area.area.state).toBe('locked');
  expect(area.clients).toEqual([]);
  expect(area.recovery).toBeNull();
  vi.useRealTimers();
  await area.unlock('tall and easy words');
  expect(area.clients.map(({ code }) => code)).toEqual(['M. K.']);
});

test('a store without room says so, and the next change is kept again', async () => {
  const area = freshArea();
  await area.create('tall and easy words');
  await area.add('F1');
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  await area.save({ ...area.chosen!, code: 'F2' });
  expect(area.isUnkept).toBe(true);
  expect(await area.keepPicture(area.chosen!, picture())).toBe(false);
  full.mockRestore();
  await area.save({ ...area.chosen!, code: 'F3' });
  expect(area.isUnkept).toBe(false);
  area.lock();
  await area.unlock('tall and easy words');
  expect(area.clients.map(({ code }) => code)).toEqual(['F3']);
});

test('a picture kept while a note is written loses neither', async () => {
  const area = freshArea();
  await area.create('tall and easy words');
  await area.add('P1');
  const client = area.chosen!;
  const keeping = area.keepPicture(client, picture());
  await area.save({ ...client, goals: [{ id: 'g', text: 'Sit easy', reachedAtMs: null }] });
  expect(await keeping).toBe(true);
  expect(area.chosen).toMatchObject({ goals: [{ id: 'g' }], pictures: [{ visitId: null }] });
});

test('a wrong passphrase says so and leaves the lock', async () => {
  const area = freshArea();
  await area.create('tall and easy words');
  area.lock();
  await area.unlock('another one');
  expect(area.fault).toBe('wrongPassphrase');
  expect(area.area.state).toBe('locked');
});

test('repeats of one day make one visit, and the last word typed is the one that is kept', async () => {
  const area = freshArea();
  await area.create('tall and easy words');
  await area.add('R2');
  const repeat = { atMs: 1_700_000_000_000, view: 'front' as const, readings: [] };
  const details = { figure: null, engineModel: 'litert-lite' };
  for (let i = 0; i < 3; i += 1) await area.addRepeat(area.chosen!, { ...repeat, atMs: repeat.atMs + i }, details);
  expect(area.chosen!.visits.map(({ repeats }) => repeats.length)).toEqual([3]);
  const client = area.chosen!;
  await Promise.all(['R2a', 'R2ab', 'R2abc'].map((code) => area.save({ ...client, code })));
  area.lock();
  await area.unlock('tall and easy words');
  expect(area.clients[0]?.code).toBe('R2abc');
});
