import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { openHistory } from '../../history/history-store';
import { localMoment } from '../../history/local-day';
import { minuteWith } from '../../history/test-minute';
import { HistoryHold } from './history-hold';
import { History } from './history.svelte';

const NAME = 'test-history-tabs';
const NINE = Date.UTC(2026, 10, 23, 9, 0);
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  await Dexie.delete(NAME);
});

/** What one tab has. */
function tab(now = () => NINE): History {
  const hold = new HistoryHold(() => openHistory(NAME));
  ends.push(() => hold.close());
  return new History(hold, now);
}

const note = (text: string) => ({ kind: 'note', text }) as const;
const texts = ({ content }: History) => content?.entries.flatMap((entry) => ('text' in entry ? [entry.text] : []));

test('a tab that is looked at shows what another writes, and what it erases', async () => {
  const [one, other] = [tab(), tab()];
  await one.load();
  ends.push(one.look());
  await other.add({ ...other.newEntry(), ...note('from the other tab') });
  await vi.waitFor(() => expect(texts(one)).toEqual(['from the other tab']), 5000);
  await other.with((store) => store.putMinutes([minuteWith({ startedAt: NINE, offsetMin: 0 })]));
  await other.erase({ from: '2020-01-01', to: '2030-01-01' });
  await vi.waitFor(() => expect(one.content).toMatchObject({ entries: [], hours: [] }), 5000);
});

test('minutes that another tab records join those of sealed days', async () => {
  const [one, other] = [tab(), tab()];
  const yesterday = minuteWith({ startedAt: NINE - 86_400_000, id: '01900000-0000-7000-8000-000000000001' });
  await other.with((store) => store.putMinutes([yesterday]));
  await one.load();
  expect(one.content?.hours).toMatchObject([{ day: '2026-11-22' }]);
  ends.push(one.look());
  await other.with((store) => store.putMinutes([minuteWith({ startedAt: NINE })]));
  await other.add({ ...other.newEntry(), ...note('now') });
  await vi.waitFor(() => expect(one.content?.hours.map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-23']), 5000);
});

test('a note about an earlier day stands on that day, is taken out and put back', async () => {
  const here = tab();
  await here.load();
  expect(here.newEntryOn(here.today).at).toBe(NINE);
  await here.add({ ...here.newEntryOn('2026-11-20'), ...note('a long train ride') });
  const [entry] = here.content!.entries;
  expect(localMoment(entry!.at, entry!.offsetMin, 6).day).toBe('2026-11-20');
  await here.remove(entry!);
  expect(texts(here)).toEqual([]);
  await here.putBack(entry!);
  expect(texts(here)).toEqual(['a long train ride']);
});

test('nothing is read while nobody looks', async () => {
  const [one, other] = [tab(), tab()];
  await one.load();
  one.look()();
  await other.add({ ...other.newEntry(), ...note('unseen') });
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(texts(one)).toEqual([]);
});

test('a slow reading is shown although another began meanwhile, and an older one never replaces a newer', async () => {
  const slow: (() => void)[] = [];
  const store = await openHistory(NAME);
  if ('fault' in store) throw new Error(store.fault);
  ends.push(() => store.close());
  const content = async (): ReturnType<typeof store.content> => {
    const read = await store.content();
    return new Promise((resolve) => slow.push(() => resolve(read)));
  };
  const waiting = new Proxy(store, {
    get: (of, name) => {
      if (name === 'content') return content;
      const value = Reflect.get(of, name) as unknown;
      return typeof value === 'function' ? (value as (...all: unknown[]) => unknown).bind(of) : value;
    },
  });
  const here = new History(new HistoryHold(() => Promise.resolve(waiting)), () => NINE);
  const [first, second] = [here.load(), here.load()];
  await vi.waitFor(() => expect(slow).toHaveLength(2));
  slow[0]!();
  await first;
  expect(here.content, 'the first one, while the second is under way').not.toBeNull();
  await store.addEntry({ ...here.newEntry(), ...note('later') });
  const third = here.load();
  await vi.waitFor(() => expect(slow).toHaveLength(3));
  slow[2]!();
  await third;
  slow[1]!();
  await second;
  expect(texts(here)).toEqual(['later']);
});

test('the last weeks are there before ten years are read, and say the same', async () => {
  const store = await openHistory(NAME);
  if ('fault' in store) throw new Error(store.fault);
  ends.push(() => store.close());
  const dayMs = 86_400_000;
  const days = [4000, 500, 399, 1, 0].map((ago) => NINE - ago * dayMs);
  await store.putMinutes(
    days.map((startedAt, i) => minuteWith({ startedAt, id: `01900000-0000-7000-8000-00000000000${i}` })),
  );
  let showRest = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (showRest = resolve));
  const slow = new Proxy(store, {
    get: (of, name) => {
      const value = Reflect.get(of, name) as unknown;
      if (typeof value !== 'function') return value;
      const call = (value as (...all: unknown[]) => unknown).bind(of);
      return name === 'content' ? async (...all: unknown[]) => (await waiting, call(...all)) : call;
    },
  });
  const here = new History(new HistoryHold(() => Promise.resolve(slow)), () => NINE);
  const reading = here.load();
  await vi.waitFor(() => expect(here.recent?.hours).toHaveLength(3));
  expect(here.content).toBeNull();
  const { hours } = here.recent!;
  showRest();
  await reading;
  expect(here.recent).toBeNull();
  expect(here.content?.hours.slice(2)).toEqual(hours);
});
