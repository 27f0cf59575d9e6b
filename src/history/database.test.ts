import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { DATABASE_VERSION, HistoryDatabase } from './database';
import { eraseDays, EVERYTHING, restoreErased } from './erase';
import { openHistory, HistoryStore } from './history-store';
import { isHistoryFault } from './history-fault';
import { minuteWith } from './test-minute';
import { uuidV7 } from './uuid-v7';

const NAME = 'test-history';
const opened: HistoryStore[] = [];

async function open(): Promise<HistoryStore> {
  const store = await openHistory(NAME);
  if (isHistoryFault(store)) throw new Error(store.detail);
  opened.push(store);
  return store;
}

afterEach(async () => {
  for (const store of opened.splice(0)) store.close();
  await Dexie.delete(NAME);
});

const NINE = Date.UTC(2026, 10, 23, 9, 0);
let seed = 0;
const someMinutes = (count: number, from = NINE) =>
  Array.from({ length: count }, (_, i) => {
    const startedAt = from + i * 60_000;
    const id = uuidV7(startedAt, (bytes) => bytes.forEach((_byte, at) => (bytes[at] = (seed += 37) % 256)));
    return minuteWith({ id, startedAt, angles: { headTilt: { median: 1.25 + i / 100, spread: 0.5, count: 12 } } });
  });

test('what was put is there again, sealed or not', async () => {
  const store = await open();
  const minutes = someMinutes(90);
  await store.putMinutes(minutes);
  expect(await store.minutesOf('2026-11-23')).toEqual(minutes);
  const before = await store.content();
  expect(await store.seal('2026-11-24')).toBeNull();
  expect(await store.database.minutes.count()).toBe(0);
  expect(await store.minutesOf('2026-11-23')).toEqual(minutes);
  expect(await store.content()).toEqual(before);
});

test('a minute that arrives after its day was sealed joins it', async () => {
  const store = await open();
  const minutes = someMinutes(60);
  await store.putMinutes(minutes.slice(0, 40));
  await store.seal('2026-11-24');
  await store.putMinutes(minutes.slice(30));
  expect(await store.minutesOf('2026-11-23')).toEqual(minutes);
  await store.seal('2026-11-24');
  expect(await store.minutesOf('2026-11-23')).toEqual(minutes);
});

test('today is left open, the days before are sealed', async () => {
  const store = await open();
  await store.putMinutes([...someMinutes(5), ...someMinutes(5, NINE + 86_400_000)]);
  await store.seal('2026-11-24');
  expect(await store.database.days.toCollection().primaryKeys()).toEqual(['2026-11-23']);
  expect(await store.database.minutes.count()).toBe(5);
});

test('a database of version 1 is carried over, minute by minute', async () => {
  const old = new Dexie(NAME);
  old.version(1).stores({ sessions: 'id, startedAt', minutes: 'id, startedAt', entries: 'id, at' });
  await old.open();
  const minutes = someMinutes(30);
  await old.table('minutes').bulkAdd(minutes);
  await old.table('entries').add({ id: 'e', at: NINE, offsetMin: 60, kind: 'note', text: 'new chair' });
  old.close();
  const store = await open();
  expect(store.database.verno).toBe(DATABASE_VERSION);
  expect(await store.minutesOf('2026-11-23')).toEqual(minutes);
  await store.seal('2026-11-24');
  const content = await store.content();
  expect(content).toMatchObject({ entries: [{ text: 'new chair' }], damaged: [] });
  expect(await store.minutesOf('2026-11-23')).toEqual(minutes);
});

test('what a newer app left is not touched, and said so', async () => {
  const newer = new Dexie(NAME);
  newer.version(DATABASE_VERSION + 1).stores({ minutes: 'id', future: 'id' });
  await newer.open();
  await newer.table('future').add({ id: 'kept' });
  newer.close();
  expect(await openHistory(NAME)).toMatchObject({ fault: 'newerSchema' });
  await newer.open();
  expect(await newer.table('future').count()).toBe(1);
  newer.close();
});

test('a tab that makes room for a newer one says that it was closed, and writing answers with the fault', async () => {
  const store = await open();
  let told = 0;
  store.onClosed(() => (told += 1));
  const newer = new Dexie(NAME);
  newer.version(DATABASE_VERSION + 1).stores({ minutes: 'id, day, startedAt' });
  await newer.open();
  newer.close();
  expect(told).toBeGreaterThan(0);
  expect(await store.putMinutes(someMinutes(1))).toMatchObject({ fault: 'closed' });
});

test('a tab that does not make room is told of after three seconds', async () => {
  const stubborn = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(NAME, 10);
    request.onupgradeneeded = () => request.result.createObjectStore('minutes', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
  });
  expect(await openHistory(NAME)).toMatchObject({ fault: 'blocked' });
  stubborn.close();
});

test('a damaged day is named, and the others are read', async () => {
  const store = await open();
  await store.putMinutes([...someMinutes(10), ...someMinutes(10, NINE + 86_400_000)]);
  await store.seal('2026-11-25');
  const day = await store.database.days.get('2026-11-23');
  await store.database.days.put({ ...day!, bytes: day!.bytes.slice(0, 40) });
  await store.database.summaries.clear();
  const content = await store.content();
  expect(content).toMatchObject({ damaged: ['2026-11-23'], hours: [{ day: '2026-11-24' }] });
  expect(await store.minutesOf('2026-11-23')).toMatchObject({ fault: 'corrupt' });
});

test('an erased day can be put back, and everything means everything', async () => {
  const store = await open();
  const minutes = someMinutes(20);
  await store.putMinutes([...minutes, ...someMinutes(5, NINE + 86_400_000)]);
  await store.putSession({ ...SESSION, id: minutes[0]!.sessionId });
  await store.addEntry({ id: 'n', at: NINE, offsetMin: 60, kind: 'note', text: 'x' });
  const erased = await eraseDays(store.database, { from: '2026-11-23', to: '2026-11-23' }, NINE);
  expect(await store.minutesOf('2026-11-23')).toEqual([]);
  expect(await store.database.sessions.count()).toBe(1);
  await restoreErased(store.database, erased);
  expect(await store.minutesOf('2026-11-23')).toEqual(minutes);
  expect(await store.database.entries.count()).toBe(1);
  await eraseDays(store.database, EVERYTHING, NINE);
  const content = await store.content();
  expect(content).toEqual({ hours: [], sessions: [], entries: [], damaged: [] });
});

test('a day is erased as it was lived: the small hours belong to the evening before', async () => {
  const store = await open();
  const evening = Date.UTC(2026, 10, 23, 21, 30);
  const minutes = someMinutes(10, evening);
  const night = someMinutes(10, evening + 3 * 3_600_000);
  const early = someMinutes(10, evening - 19 * 3_600_000);
  await store.putMinutes([...early, ...minutes, ...night, ...someMinutes(10, evening + 12 * 3_600_000)]);
  await store.seal('2026-11-25');
  const before = await store.content();
  const span = { from: '2026-11-23', to: '2026-11-23', boundaryHour: 4 };
  const erased = await eraseDays(store.database, span, evening + 86_400_000);
  expect(erased.minutes).toEqual([...minutes, ...night]);
  expect(await store.minutesOf('2026-11-23')).toEqual(early);
  expect(await store.minutesOf('2026-11-24')).toHaveLength(10);
  await restoreErased(store.database, erased);
  expect(await store.content()).toEqual(before);
});

test('a damaged day does not keep later days from being packed, and can be erased', async () => {
  const store = await open();
  await store.putMinutes(someMinutes(10));
  await store.seal('2026-11-25');
  const day = await store.database.days.get('2026-11-23');
  await store.database.days.put({ ...day!, bytes: day!.bytes.slice(0, 40) });
  const later = someMinutes(5, NINE + 3_600_000);
  await store.putMinutes([...later, ...someMinutes(10, NINE + 86_400_000)]);
  expect(await store.seal('2026-11-25')).toBeNull();
  expect(await store.database.days.toCollection().primaryKeys()).toEqual(['2026-11-23', '2026-11-24']);
  expect(await store.database.minutes.count()).toBe(5);
  const erased = await eraseDays(store.database, { from: '2026-11-23', to: '2026-11-23' }, NINE);
  expect(erased.minutes).toEqual(later);
  expect(await store.content()).toMatchObject({ damaged: [], hours: [{ day: '2026-11-24' }] });
});

test('storage that is full answers with a fault, not an exception', async () => {
  const store = await open();
  const full = new HistoryStore({ database: store.database, onClosed: store.onClosed });
  store.database.minutes.hook('creating', () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await full.putMinutes(someMinutes(1))).toMatchObject({ fault: 'quota' });
});

test('without IndexedDB history is unavailable', async () => {
  const { indexedDB } = Dexie.dependencies;
  Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory;
  expect(await openHistory(NAME)).toMatchObject({ fault: 'unavailable' });
  Dexie.dependencies.indexedDB = indexedDB;
});

const SESSION = {
  id: '',
  startedAt: NINE,
  endedAt: null,
  zone: 'Europe/Berlin',
  deviceId: 'd',
  baselineId: 'b',
  setupId: null,
  engine: 'litert',
  model: 'lite',
  appVersion: '0.1.0',
};

test('the database has the tables of its version', () => {
  expect(new HistoryDatabase().tables.map(({ name }) => name).sort()).toEqual([
    'days',
    'entries',
    'meta',
    'minutes',
    'sessions',
    'summaries',
  ]);
});
