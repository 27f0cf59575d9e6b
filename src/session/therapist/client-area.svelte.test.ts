import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { ClientArea } from './client-area.svelte';
import { newVisit } from '../../therapist/client';
import { addRepeat, keepPicture } from './keep-in-visit';
import { IDLE_MS, WARN_MS } from './client-lock.svelte';
import { openLocalStore } from '../../storage/local-store';
import { openClientStore } from '../../storage/client-store';

let count = 0;

/** Another tab of the same browser. */
function secondTab(): ClientArea {
  count -= 1;
  return freshArea();
}

function freshArea(): ClientArea {
  count += 1;
  let ids = Math.floor(Math.random() * 1e9);
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
  area.noteActivity();
  vi.advanceTimersByTime(IDLE_MS - 1000);
  area.noteActivity();
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
  expect(await keepPicture(area, area.chosen!.id, picture())).toBe(false);
  full.mockRestore();
  await area.save({ ...area.chosen!, code: 'F3' });
  expect(area.isUnkept).toBe(false);
  area.lock();
  await area.unlock('tall and easy words');
  expect(area.clients.map(({ code }) => code)).toEqual(['F3']);
});

test('a repeat that finds no room does not count', async () => {
  const area = freshArea();
  await area.create('tall and easy words');
  await area.add('F1');
  const repeat = { atMs: 1_700_000_000_000, view: 'front' as const, readings: [] };
  const details = { figure: null, engineModel: 'litert-lite' };
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  expect(await addRepeat(area, area.chosen!, repeat, details)).toBe(false);
  expect(area.chosen!.visits).toEqual([]);
  full.mockRestore();
  expect(await addRepeat(area, area.chosen!, repeat, details)).toBe(true);
  expect(area.chosen!.visits[0]!.repeats).toHaveLength(1);
});

test('a repeat of a visit that found no room at first is kept with that visit', async () => {
  const area = freshArea();
  await area.create('tall and easy words');
  await area.add('F1');
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  await area.save({ ...area.chosen!, visits: [newVisit('v1', area.now())] });
  full.mockRestore();
  const repeat = { atMs: 1_700_000_000_000, view: 'front' as const, readings: [] };
  expect(await addRepeat(area, area.chosen!, repeat, { figure: null, engineModel: 'litert-lite' })).toBe(true);
  expect(area.chosen!.visits).toMatchObject([{ repeats: [{ view: 'front' }] }]);
  area.lock();
  await area.unlock('tall and easy words');
  expect(area.clients[0]!.visits).toMatchObject([{ id: 'v1', repeats: [{ view: 'front' }] }]);
  expect(area.clients[0]!.conflicts).toEqual([]);
});

test('what found no room is kept with the next change, not lost behind it', async () => {
  const area = freshArea();
  await area.create('tall and easy words');
  await area.add('F1');
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  await area.save({ ...area.chosen!, draft: 'Half a note' });
  full.mockRestore();
  await area.save({ ...area.chosen!, goals: [{ id: 'g', text: 'Sit easy', reachedAtMs: null }] });
  area.lock();
  await area.unlock('tall and easy words');
  expect(area.clients).toMatchObject([{ draft: 'Half a note', goals: [{ id: 'g' }] }]);
});

test('two tabs that write about the same client lose nothing of each other, and each shows the other’s words', async () => {
  const first = freshArea();
  await first.create('tall and easy words');
  await first.add('T1');
  const second = secondTab();
  await vi.waitFor(() => expect(second.area.state).toBe('locked'));
  await second.unlock('tall and easy words');
  const client = second.clients[0]!;
  // Both at once, before either hears of the other.
  await Promise.all([
    first.save({ ...first.chosen!, goals: [{ id: 'g', text: 'Sit easy', reachedAtMs: null }] }),
    second.save({ ...client, notes: [{ id: 'n', atMs: 5, text: 'Laptop raised' }] }),
  ]);
  const whole = { goals: [{ id: 'g' }], notes: [{ id: 'n' }], conflicts: [] };
  await vi.waitFor(() => expect([first.clients[0], second.clients[0]]).toMatchObject([whole, whole]));
  await first.remove(first.chosen!);
  await vi.waitFor(() => expect(second.clients).toEqual([]));
});

test('a tab that was open before the lock was made wipes nothing, and a tab whose lock was erased closes', async () => {
  const [first, stale] = [freshArea(), secondTab()];
  await vi.waitFor(() => expect(stale.area.state).toBe('unset'));
  await first.create('tall and easy words');
  await first.add('T2');
  stale.area = { state: 'unset' };
  await stale.create('other words here');
  expect(stale.fault).toBe('lockExists');
  expect(stale.area.state).toBe('locked');
  await stale.unlock('tall and easy words');
  expect(stale.clients.map(({ code }) => code)).toEqual(['T2']);
  await first.eraseAll();
  await vi.waitFor(() => expect(stale.area.state).toBe('unset'));
  expect(stale.clients).toEqual([]);
});

test('before it locks itself it says so, and a draft is there afterwards', async () => {
  const area = freshArea();
  await area.create('tall and easy words');
  await area.add('D1');
  await area.save({ ...area.chosen!, draft: 'Half a note' });
  vi.useFakeTimers();
  area.noteActivity();
  vi.advanceTimersByTime(IDLE_MS - WARN_MS + 1);
  expect(area.isClosing).toBe(true);
  area.noteActivity();
  expect(area.isClosing).toBe(false);
  vi.advanceTimersByTime(IDLE_MS + 1);
  expect([area.isClosing, area.area.state]).toEqual([false, 'locked']);
  vi.useRealTimers();
  await area.unlock('tall and easy words');
  expect(area.clients[0]!.draft).toBe('Half a note');
});

test('a picture kept while a note is written loses neither', async () => {
  const area = freshArea();
  await area.create('tall and easy words');
  await area.add('P1');
  const client = area.chosen!;
  const keeping = keepPicture(area, client.id, picture());
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
  // One slip of the keys is no reason to wait.
  expect(area.waitsUntilMs).toBe(0);
});

test('repeats of one day make one visit, and the last word typed is the one that is kept', async () => {
  const area = freshArea();
  await area.create('tall and easy words');
  await area.add('R2');
  const repeat = { atMs: 1_700_000_000_000, view: 'front' as const, readings: [] };
  const details = { figure: null, engineModel: 'litert-lite' };
  for (let i = 0; i < 3; i += 1) await addRepeat(area, area.chosen!, { ...repeat, atMs: repeat.atMs + i }, details);
  expect(area.chosen!.visits.map(({ repeats }) => repeats.length)).toEqual([3]);
  const client = area.chosen!;
  await Promise.all(['R2a', 'R2ab', 'R2abc'].map((code) => area.save({ ...client, code })));
  area.lock();
  await area.unlock('tall and easy words');
  expect(area.clients[0]?.code).toBe('R2abc');
});
